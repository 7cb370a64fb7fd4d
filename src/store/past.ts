import type { Experiment } from '../core/settings/experiment.ts'
import type { State } from './state.ts'

/** Experiments that undo can go back to; older ones are forgotten. */
const MOST = 100

type Timeline = Pick<State, 'experiment' | 'past' | 'future' | 'edits'>

/** After an edit. What had been undone cannot be brought again. */
export const edited = (
  { experiment: before, past, edits }: Timeline,
  experiment: Experiment,
): Timeline => ({
  experiment,
  past: [...past, before].slice(-MOST),
  future: [],
  edits: edits + 1,
})

/** After an edit that goes on with the one before it, such as a drag: both are one. */
export const continued = (timeline: Timeline, experiment: Experiment): Timeline => ({
  ...timeline,
  experiment,
  future: [],
})

/**
 * `by` edits later, or earlier where it is negative; null where memory does not reach so far.
 */
export function travelled(
  { experiment, past, future, edits }: Timeline,
  by: number,
): Timeline | null {
  // One line of all that is remembered, the oldest first; redo takes the last of `future` first.
  const line = [...past, experiment, ...[...future].reverse()]
  const at = past.length + by
  if (at < 0 || at >= line.length) return null
  return {
    experiment: line[at],
    past: line.slice(0, at),
    future: line.slice(at + 1).reverse(),
    edits: edits + by,
  }
}
