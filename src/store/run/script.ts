import { append } from '../../core/settings/append.ts'
import {
  type Change,
  type Course,
  changed,
  type Edit,
  unedited,
} from '../../core/settings/course.ts'
import { type Choice, type LaneName, laneNames } from '../../core/settings/experiment.ts'
import type { ParamValue } from '../../core/settings/params.ts'
import type { Host } from './host.ts'
import type { Anew } from './watch.ts'

/** Where the lanes stand when one of them is asked for more. */
export interface Fronts {
  /** The step from which on an edit can take effect without changing what was shown. */
  of(lane: LaneName): number
  /** Whether it stands there, and goes on; a lane that is gone takes up nothing. */
  standing(lane: LaneName): 'still' | 'busy' | 'gone'
}

export interface Taken {
  readonly edits: readonly Edit[]
  /** Whether the lane stands at step 0, where a changed experiment is another start. */
  readonly anew: boolean
  /** What of these are settings of the lane. */
  readonly values: Readonly<Record<string, ParamValue>>
}

/**
 * The course of the run that goes on, in the store: what a link has planned, and what the person
 * changes on the way. An edit gets its step when it is handed to a lane, which then stands still, so
 * that a replay of the course is this very run.
 */
export interface Script {
  /** A run is to begin: of a course that was opened, of the same once more, or of what is set now. */
  begin(how: Anew): void
  /** Lane B is a branch of lane A, which stands at a step: of what lane B was nothing is left to do. */
  graft(front: number): void
  /** The person has changed live settings of a lane. */
  wish(lane: LaneName, values: Readonly<Record<string, ParamValue>>): void
  /** The person has changed the target. */
  wishTarget(target: Choice): void
  /** What a lane has to be handed now. */
  take(lane: LaneName, fronts: Fronts): Taken
  /** A worker is handed the whole course, and needs nothing else. */
  handOver(lane: LaneName): Course
  /** Shows in the controls what was planned for a step that both lanes have reached. */
  follow(): void
}

interface Open {
  target: Choice | null
  values: Record<string, ParamValue>
  /** Edits that have their step. */
  edits: Edit[]
  anew: boolean
}

const nothing = (): Open => ({ target: null, values: {}, edits: [], anew: false })

/** @param quietly does what only follows the run, and must not be taken for a wish */
export function createScript(
  { store: { getState, setState } }: Pick<Host, 'store'>,
  quietly: (change: () => void) => void,
): Script {
  const open: Record<LaneName, Open> = { a: nothing(), b: nothing() }
  let planned: readonly Edit[] = []
  /** Whether the person has changed anything on the way. */
  let touched = false

  const wished = () =>
    laneNames.some((lane) => open[lane].target || Object.keys(open[lane].values).length > 0)

  const record = (edit: Edit, lanes: readonly LaneName[]) => {
    const before = getState().course
    const course = append(before, edit)
    touched ||= edit.step > 0
    quietly(() => setState({ course }))
    // What is changed before the first step is part of the experiment.
    const anew = course.experiment !== before.experiment
    for (const lane of lanes) {
      if (anew) open[lane].anew = true
      else open[lane].edits.push(edit)
    }
  }

  return {
    begin(how) {
      const { course, experiment } = getState()
      const kept = how === 'opened' || (how === 'again' && !touched && !wished())
      const next = kept ? course : unedited(experiment)
      for (const lane of laneNames) open[lane] = nothing()
      touched = false
      planned = next.edits
      quietly(() => setState({ course: next, experiment: next.experiment }))
    },
    graft(front) {
      open.b = nothing()
      touched = false
      planned = getState().course.edits.filter(({ step }) => step > front)
    },
    wish(lane, values) {
      Object.assign(open[lane].values, values)
    },
    wishTarget(target) {
      for (const lane of laneNames) open[lane].target = target
    },
    take(lane, fronts) {
      const step = fronts.of(lane)
      const mine = open[lane]
      const { target, values } = mine
      if (target) {
        const mates = laneNames.filter(
          (other) =>
            other === lane ||
            (open[other].target && fronts.standing(other) === 'still' && fronts.of(other) === step),
        )
        const gone = laneNames.filter((other) => fronts.standing(other) === 'gone')
        const alone = laneNames.some((other) => ![...mates, ...gone].includes(other))
        for (const mate of mates) open[mate].target = null
        record({ step, change: alone ? { target, lane } : { target } }, mates)
      }
      if (Object.keys(values).length > 0) record({ step, change: { lane, values } }, [lane])
      const { edits, anew } = mine
      open[lane] = { ...nothing(), target: mine.target }
      return { edits, anew, values }
    },
    handOver(lane) {
      Object.assign(open[lane], { edits: [], anew: false })
      return getState().course
    },
    follow() {
      const { step } = getState()
      const passed = planned.filter((edit) => edit.step <= step)
      if (passed.length === 0) return
      planned = planned.filter((edit) => edit.step > step)
      const changes: readonly Change[] = passed.map(({ change }) => change)
      quietly(() =>
        setState(({ experiment }) => ({ experiment: changes.reduce(changed, experiment) })),
      )
    },
  }
}
