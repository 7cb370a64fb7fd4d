import type { Course } from '../core/settings/course.ts'
import { decode } from '../core/settings/decode.ts'
import { encode } from '../core/settings/encode.ts'
import { catalogue } from '../objectives/defaults.ts'
import type { SetState } from './actions.ts'
import type { Attended } from './lesson/answer.ts'
import { goalOf, phaseOf } from './lesson/phase.ts'
import { besidesIn } from './lesson/place.ts'
import { courseOf } from './link.ts'
import { edited } from './past.ts'
import type { Moment, State } from './state.ts'

/**
 * Opens the course of a link, with what it adjusted.
 * @param lesson the step of a lesson whose course it is
 * @param said what the link said, where the lesson said the rest of it
 */
export const openLink = (
  hash: string,
  set: SetState,
  lesson: Attended | null = null,
  said: string = hash,
): void => set((state) => linkOpened(state, hash, lesson, said))

/** The page with the course of a link. */
export function linkOpened(
  state: State,
  hash: string,
  lesson: Attended | null,
  said: string = hash,
): Partial<State> {
  const read = decode(hash, catalogue)
  const { view, unknown, stop, adjusted, asksSeat = false, otherEpoch, ...course } = read
  const { experiment } = asksSeat === state.asksSeat && isThere(state, course) ? state : course
  const change = edited(state, experiment)
  const anew = lesson !== null || stop !== null || experiment !== state.experiment
  return {
    ...change,
    ...(anew && { ...opened(course), opening: change.made }),
    layers: view,
    unknown: besidesIn(unknown),
    otherEpoch: otherEpoch === undefined ? null : { epoch: otherEpoch, hash: said },
    adjusted,
    mode: null,
    stop,
    asksSeat,
    lesson,
    ...begun(state, lesson, stop),
  }
}

/** How far a course is trained that was opened: until what it shows is predicted, not at all. */
function begun(state: State, lesson: Attended | null, stop: number | null): Partial<State> {
  if (!lesson) return stop === null ? {} : fromTheStart(state, stop)
  return phaseOf({ lesson, stop, step: 0 }) === 'predict'
    ? { playing: false, stopAt: null, exactly: false, resets: state.resets + 1 }
    : fromTheStart(state, goalOf({ lesson, stop }))
}

/** A course that is to be trained from step 0, where the controls show its experiment. */
export const opened = ({
  experiment,
  edits,
  thinned,
}: Course): Pick<State, 'course' | 'experiment'> => ({
  experiment,
  course: { experiment, edits, ...(thinned && { thinned }) },
})

/** Another opened link's run, as it was left; it starts again, because nothing of it was kept. */
export const reopened = (
  state: State,
  { course, stop, opening, lesson, reached }: Moment,
): Partial<State> => {
  const there = withAnswers(lesson, state)
  return {
    ...opened(course),
    opening,
    stop,
    grafted: null,
    ...begun(state, there, stop ?? (there ? null : (reached ?? null))),
  }
}

/** The step of a lesson that an undo goes back to; what was answered since is not taken back. */
export const withAnswers = (
  there: Attended | null,
  { lesson: now }: Pick<State, 'lesson'>,
): Attended | null =>
  there && now?.lesson === there.lesson ? { ...there, answers: now.answers } : there

/** Whether a course is the one that is trained. */
function isThere(state: State, course: Course): boolean {
  const text = (one: Course) => encode({ ...one, view: state.layers, unknown: [] }, catalogue)
  return text(courseOf(state)) === text(course)
}

/** A link that says where to stop says how long it is trained from step 0. */
const fromTheStart = ({ resets }: State, stop: number): Partial<State> => ({
  stopAt: { a: stop, b: stop },
  exactly: true,
  playing: true,
  resets: resets + 1,
})
