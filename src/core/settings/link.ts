/**
 * A course as text: `#v=1&target=ring&target.modes=8&…&a=fgan&a.divergence=rkl&…&seed=1&…`, and for
 * each edit on the way `at=1500:a.divergence=kl`.
 *
 * Every value is written, defaults too, so that a link means the same course after a default has
 * changed; the short form (shortLink.ts) leaves out what a frozen table says. Reading is total:
 * whatever the text, the result is a valid course, and what had to be changed is reported.
 */
import type { Course, Edit } from './course.ts'
import type { Experiment } from './experiment.ts'
import type { LinkProblem } from './problem.ts'

export const VERSION = 1

/** Which layers the pictures show. Not part of the experiment, but of what a lecturer shares. */
export type View = Readonly<Record<string, boolean>>

/** Keys that this version does not know. They stay in the link, for the version that does. */
export type Unknown = readonly (readonly [string, string])[]

export interface Link {
  /** As it was before the first step. */
  readonly experiment: Experiment
  /** What was changed on the way, as in a course; left out: nothing. */
  readonly edits?: readonly Edit[]
  readonly thinned?: number
  readonly view: View
  readonly unknown: Unknown
  /** The step to pause at; null, or left out: it goes on. */
  readonly stop?: number | null
  /** Who opens it is asked for the seed (seat.ts); left out: it says one. */
  readonly asksSeat?: true
}

export interface Decoded extends Link, Course {
  readonly edits: readonly Edit[]
  readonly stop: number | null
  /** The epoch of the link, where it is not this one (epoch.ts): its run may be another here. */
  readonly otherEpoch?: number
  /** What was not taken as it stood. */
  readonly adjusted: readonly LinkProblem[]
}
