import type { Mixture } from '../../core/gaussian/mixture.ts'
import type { Reference } from '../../core/metrics/metric.ts'
import { askable } from '../../core/metrics/registry.ts'
import type { Checkpoint } from '../../core/record/checkpoint.ts'
import type { Row } from '../../core/record/ensembleRow.ts'
import type { Frame, Status, Wanted } from '../../core/record/frame.ts'
import { type Course, type Edit, editsOf } from '../../core/settings/course.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { TF } from '../../objectives/objective.ts'
import type { Checkpoints } from './checkpoints.ts'
import { componentsOf } from './components.ts'
import { createEdits } from './edits.ts'
import { frameOf } from './frame.ts'
import { createParts } from './parts.ts'
import { restore, save } from './save.ts'

/** The evaluation of many runs gives way after so long, in ms, so that a person need not wait. */
const TURN = 30

/** One lane of a course, being trained: R runs of one objective as one tensor program. */
export interface Session {
  /** The target, prepared for the metrics. */
  readonly reference: Reference
  /** One per run. */
  readonly statuses: readonly Status[]
  readonly step: number
  /**
   * Trains until `until`, or until `budget` ms have passed. It makes a step at least, unless many
   * runs are to be evaluated: then it may come back after one of these, and trains no further before
   * all are.
   */
  advance(until: number, budget: number): Promise<void>
  /** The state now, with the evaluations since the last frame. */
  frame(wanted: Wanted): Promise<Frame>
  /**
   * Takes in what was changed on the way, at once where it takes effect for the next step.
   * @throws Error if a step is made already that it should have changed
   */
  edit(edits: readonly Edit[]): void
  /** From which `createSession` goes on as this session does. */
  save(): Promise<Checkpoint>
  /** The model of each run where it is a mixture of Gaussians. */
  components(): Promise<readonly Mixture[] | null>
  /** The latest regular evaluation of every run. */
  readonly latest: readonly Row[]
  /**
   * Every metric of every run at the step reached, which leaves the regular evaluations as they are;
   * of a diverged run, its last good one.
   * @param asked ids of metrics on request: all of them unless told
   */
  evaluate(asked?: readonly string[]): Promise<readonly Row[]>
  dispose(): void
}

/**
 * Edits of the course take effect at their steps by themselves.
 * @param from where to go on: what a session of the same course up to there has saved
 * @param kept where checkpoints go on the way; none are made without it
 * @throws Error with one sentence if the experiment names an unknown target or objective.
 */
export async function createSession(
  tf: TF,
  course: Course,
  lane: LaneName,
  from?: Checkpoint,
  kept?: Checkpoints,
): Promise<Session> {
  const parts = createParts(tf, course.experiment, lane)
  const { every, trainer, states, measurements, trail } = parts
  const edits = createEdits(editsOf(course, lane))
  let step = from?.step ?? 0
  const takeUp = () => {
    for (const change of edits.due(step)) parts.change(change)
  }

  if (!from) {
    await measurements.begin(step)
    await measurements.proceed(() => false)
  }
  takeUp()
  if (from) restore(parts, from)
  // Adam keeps two numbers for each that is trained.
  const bytes = 3 * 4 * parts.world.trainables.reduce((sum, { theta }) => sum + theta.size, 0)
  const keep = async () => {
    if (kept?.due(step, bytes)) kept.add(await save(parts, step))
  }

  return {
    get reference() {
      return parts.reference()
    },
    statuses: states.statuses,
    get step() {
      return step
    },
    get latest() {
      return measurements.latest
    },
    async advance(until, budget) {
      const began = performance.now()
      const longer = (limit: number) => performance.now() - began > limit
      const waits = Number.isFinite(budget)
      const turned = () => waits && longer(Math.min(budget, TURN))
      if (!(await measurements.proceed(turned))) return
      await keep()
      while (step < until && states.alive()) {
        const regular = step - (step % every) + every
        const stops = [until, regular, trail.next(step), edits.next]
        const next = Math.min(...stops, kept?.next(step) ?? Number.POSITIVE_INFINITY)
        step += await trainer.advance(step, next - step)
        await trail.follow(step)
        if (step === regular) await measurements.begin(step)
        // After the evaluation has begun, which is of the steps before.
        takeUp()
        if (!(await measurements.proceed(turned))) break
        await keep()
        if (longer(budget)) break
      }
    },
    frame: (wanted) => frameOf(parts, step, wanted),
    edit(more) {
      const late = more.find((edit) => edit.step < step)
      if (late) throw new Error(`An edit at step ${late.step} came at step ${step}.`)
      edits.add(editsOf({ edits: more }, lane))
      takeUp()
    },
    save: () => save(parts, step),
    components: () => componentsOf(tf, parts.learner),
    evaluate: async (asked = askable) =>
      states.alive() ? measurements.now(step, asked) : measurements.latest,
    dispose: parts.dispose,
  }
}
