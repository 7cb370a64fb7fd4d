import type { LaneState } from '../../store/state.ts'
import { formatDivergence } from '../base/numbers.ts'

/** A run whose D has printed the same for so many steps is at rest, as far as can be seen. */
export const REST = 50

/** D of a run at rest, as it is printed; null while it moves, and where it is not known. */
export function restOf({ history }: Pick<LaneState, 'history'>, run: number): string | null {
  const { rows, last } = history
  if (!last) return null
  const printed = (row: typeof last): string => {
    const d = row.metrics.divergence?.[run]
    return d === undefined || Number.isNaN(d) ? '' : formatDivergence(d)
  }
  const d = printed(last)
  if (d === '') return null
  for (let i = rows.length - 1; i >= 0; i--) {
    if (printed(rows[i]) !== d) return null
    if (last.step - rows[i].step >= REST) return d
  }
  return null
}
