import type { Experiment } from '../core/settings/experiment.ts'
import { courseOf } from './link.ts'
import { newestStep } from './newestStep.ts'
import type { Moment, State } from './state.ts'

/** Moments that undo can go back to; older ones are forgotten. */
const MOST = 100

type Timeline = Pick<State, 'past' | 'future' | 'edits'>

const momentOf = (state: State): Moment => {
  const { experiment, stop, asksSeat, opening, lesson } = state
  const reached = state.grafted ? { reached: newestStep(state) } : {}
  return { experiment, course: courseOf(state), stop, asksSeat, opening, lesson, ...reached }
}

/** After an edit. What had been undone cannot be brought again. */
export const edited = (
  state: State,
  experiment: Experiment,
): Timeline & Pick<State, 'experiment' | 'made'> => ({
  experiment,
  past: [...state.past, momentOf(state)].slice(-MOST),
  future: [],
  edits: state.edits + 1,
  made: state.made + 1,
})

/** After an edit that goes on with the one before it, such as a drag: both are one. */
export const continued = (experiment: Experiment): Pick<State, 'experiment' | 'future'> => ({
  experiment,
  future: [],
})

/**
 * `by` edits later, or earlier where it is negative; null where memory does not reach so far.
 */
export function travelled(
  state: State,
  by: number,
): { readonly there: Moment; readonly timeline: Timeline } | null {
  const { past, future, edits } = state
  // One line of all that is remembered, the oldest first; redo takes the last of `future` first.
  const line = [...past, momentOf(state), ...future.toReversed()]
  const at = past.length + by
  if (at < 0 || at >= line.length) return null
  const timeline = {
    past: line.slice(0, at),
    future: line.slice(at + 1).toReversed(),
    edits: edits + by,
  }
  return { there: line[at], timeline }
}
