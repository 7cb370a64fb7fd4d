/**
 * A course: an experiment, and what a person changed while it was trained. It says all that a run
 * depends on, so that a link, the command line and a recovered worker can train the same run again.
 */
import { type Choice, type Experiment, type LaneName, laneNames } from './experiment.ts'
import type { ParamValue } from './params.ts'

type Settings = Readonly<Record<string, ParamValue>>

/** What a lane can take up while it is trained. */
export type Change =
  /** Live settings of one lane: those that changed. */
  | { readonly lane: LaneName; readonly values: Settings }
  /**
   * Another target of the same family. It is for both lanes; where they are at different steps, each
   * takes it up at its own.
   */
  | { readonly target: Choice; readonly lane?: LaneName }

export interface Edit {
  /** The steps that were made before: the edit holds from the next one on. */
  readonly step: number
  readonly change: Change
}

export interface Course {
  /** As it was before the first step. */
  readonly experiment: Experiment
  /** In the order of their steps. At one step there is one edit of each lane's settings and target. */
  readonly edits: readonly Edit[]
  /** Edits that were made, but are not kept, because there were too many; left out: none. */
  readonly thinned?: number
}

/** The course of an experiment that nobody touches. */
export const unedited = (experiment: Experiment): Course => ({ experiment, edits: [] })

/** The lanes that take up a change. */
export const lanesOf = ({ lane }: Change): readonly LaneName[] => (lane ? [lane] : laneNames)

/** The edits that a lane takes up. */
export const editsOf = ({ edits }: Pick<Course, 'edits'>, lane: LaneName): readonly Edit[] =>
  edits.filter(({ change }) => lanesOf(change).includes(lane))

/** The course without what was changed after a step. */
export const upTo = (course: Course, step: number): Course => ({
  ...course,
  edits: course.edits.filter((edit) => edit.step <= step),
})

/** The experiment as it stands once the edits up to a step are made; left out: all of them. */
export const experimentAt = (course: Course, step = Number.POSITIVE_INFINITY): Experiment =>
  upTo(course, step).edits.reduce(
    (experiment, { change }) => changed(experiment, change),
    course.experiment,
  )

/** The experiment after a change. */
export function changed(experiment: Experiment, change: Change): Experiment {
  if ('target' in change) return { ...experiment, target: change.target }
  const { lanes } = experiment
  const { id, values } = lanes[change.lane]
  const lane = { id, values: { ...values, ...change.values } }
  return { ...experiment, lanes: { ...lanes, [change.lane]: lane } }
}
