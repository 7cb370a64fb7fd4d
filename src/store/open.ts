import type { Course } from '../core/settings/course.ts'
import { decode } from '../core/settings/decode.ts'
import { encode } from '../core/settings/encode.ts'
import { catalogue } from '../objectives/defaults.ts'
import type { SetState } from './actions.ts'
import { courseOf } from './link.ts'
import { edited } from './past.ts'
import type { Moment, State } from './state.ts'

/** Opens the course of a link, with what it adjusted. */
export function openLink(hash: string, set: SetState): void {
  const { view, unknown, stop, adjusted, asksSeat = false, ...course } = decode(hash, catalogue)
  set((state) => {
    const { experiment } = asksSeat === state.asksSeat && isThere(state, course) ? state : course
    const change = edited(state, experiment)
    return {
      ...change,
      ...((stop !== null || experiment !== state.experiment) && {
        ...opened(course),
        opening: change.made,
      }),
      layers: view,
      unknown,
      adjusted,
      mode: null,
      stop,
      asksSeat,
      ...(stop !== null && fromTheStart(state, stop)),
    }
  })
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
  { course, stop, opening, reached }: Moment,
): Partial<State> => {
  const to = stop ?? reached
  return {
    ...opened(course),
    opening,
    stop,
    grafted: null,
    ...(to !== undefined && fromTheStart(state, to)),
  }
}

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
