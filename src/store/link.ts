import { changes } from '../core/settings/changes.ts'
import { type Course, unedited } from '../core/settings/course.ts'
import { encode } from '../core/settings/encode.ts'
import type { Link } from '../core/settings/link.ts'
import { encodeShort } from '../core/settings/shortLink.ts'
import { catalogue } from '../objectives/defaults.ts'
import { ownLink, withPlace } from './lesson/place.ts'
import type { State } from './state.ts'

export interface How {
  /** Whether it is to pause at the step that the page shows while it is paused; otherwise where it was told to. */
  readonly here?: boolean
  /** Whether it leaves out what is as a frozen table says. */
  readonly short?: boolean
  /** Whether who opens it is to be asked for the seed, also where this page has one. */
  readonly ask?: boolean
}

/** The course of the run; where the person has just asked for another run, of that. */
export function courseOf({ course, experiment, step }: State): Course {
  const { restart } = changes(course.experiment, experiment, catalogue)
  const unbegun = restart.length > 0 || (step === 0 && course.edits.length === 0)
  return unbegun ? unedited(experiment) : course
}

/** The link to what a page shows. */
export function linkOf(
  state: State,
  { here = false, short = false, ask = state.asksSeat }: How = {},
): string {
  const { layers, unknown, stop, playing, looked, lesson } = state
  const step = looked?.step ?? state.step
  const paused = playing || step === 0 ? null : step
  const link: Link = {
    ...{ ...courseOf(state), view: layers, unknown, stop: here ? paused : stop },
    ...(ask && { asksSeat: true }),
  }
  // A step of a lesson says itself where it pauses.
  const own = lesson && (short || !here) && ownLink(lesson, { ...link, stop })
  if (own) return own
  const placed = { ...link, unknown: withPlace(unknown, lesson) }
  return (short ? encodeShort : encode)(placed, catalogue)
}
