import type { Checkpoint } from '../../core/record/checkpoint.ts'
import {
  type Course,
  changed,
  type Edit,
  editsOf,
  experimentAt,
} from '../../core/settings/course.ts'
import type { LaneName } from '../../core/settings/experiment.ts'

/** A training of no sense, whose number depends on every step and on what was set at each. */
export function fakeTraining(course: Course, lane: LaneName, from?: Checkpoint) {
  let step = from?.step ?? 0
  let number = from?.world.parameters[0][0] ?? 1
  const mine = editsOf(course, lane)
  let coming = mine.filter((edit) => !from || edit.step > step)
  let experiment = from ? experimentAt({ ...course, edits: mine }, step) : course.experiment
  const takeUp = () => {
    const due = coming.filter((edit) => edit.step <= step)
    if (due.some((edit) => edit.step < step)) throw new Error('An edit came too late.')
    coming = coming.filter((edit) => edit.step > step)
    for (const { change } of due) experiment = changed(experiment, change)
  }
  takeUp()
  return {
    get step() {
      return step
    },
    get number() {
      return number
    },
    save: (): Checkpoint => ({
      step,
      world: { parameters: [Float32Array.of(number)], optimisers: [], flows: [], memories: [] },
      losses: { steps: {}, sums: {} },
      measured: { step, losses: [], rows: [], pending: [] },
      runs: [],
      trail: [],
    }),
    edit(edits: readonly Edit[]) {
      coming.push(...editsOf({ edits }, lane))
      takeUp()
    },
    train() {
      const set = JSON.stringify([experiment.target, experiment.lanes[lane]])
      for (const letter of set) number = (31 * number + letter.charCodeAt(0)) % 2 ** 24
      step++
      takeUp()
    },
  }
}

/** What a lane's picture shows of such a training, if a replay of the course gets there. */
export function replayed(course: Course, lane: LaneName, until: number): number {
  const training = fakeTraining(course, lane)
  while (training.step < until) training.train()
  return training.number
}
