import type { Choice, Experiment, LaneName } from './experiment.ts'
import type { ParamValue } from './params.ts'

/** What a person can change without a new run: live settings of a lane, or the shared target. */
export type Change =
  | { readonly lane: LaneName; readonly values: Readonly<Record<string, ParamValue>> }
  | {
      readonly target: Choice
      /** The lane alone that took it up at this step, where the two stood at different ones. */
      readonly lane?: LaneName
    }

/** A change on the way. It takes effect for the step from `step` to `step + 1`. */
export interface Edit {
  readonly step: number
  readonly change: Change
}

/** An experiment and the edits made on the way: what a link holds and what a replay replays. */
export interface Course {
  readonly experiment: Experiment
  /** In the order in which they were made; their steps never fall within a lane. */
  readonly edits: readonly Edit[]
}

/** The course of an experiment that nobody touches. */
export const unedited = (experiment: Experiment): Course => ({ experiment, edits: [] })

/** The edits that a lane has to take up. */
export const editsOf = ({ edits }: Pick<Course, 'edits'>, lane: LaneName): readonly Edit[] =>
  edits.filter(({ change }) => (change.lane ?? lane) === lane)
