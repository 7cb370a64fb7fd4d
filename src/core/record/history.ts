/**
 * Bounded history of a run: memory stays constant over hours, and the whole run stays in view.
 * When it is full, every second row goes and from then on half as many are kept.
 */

interface Stepped {
  readonly step: number
}

export interface History<R extends Stepped = Stepped> {
  /** Oldest first, evenly spaced from the first row on; at most `capacity`. */
  readonly rows: readonly R[]
  /** The newest row, also where it falls between two that are kept. */
  readonly last: R | null
  /** One row in `stride` is kept. */
  readonly stride: number
  /** Rows ever appended. */
  readonly seen: number
}

export const capacity = 600

export const empty: History<never> = { rows: [], last: null, stride: 1, seen: 0 }

export function append<R extends Stepped>(history: History<R>, rows: readonly R[]): History<R> {
  if (rows.length === 0) return history
  let kept = [...history.rows]
  let { stride, seen } = history
  for (const row of rows) {
    if (seen++ % stride !== 0) continue
    kept.push(row)
    if (kept.length > capacity) {
      kept = kept.filter((_, index) => index % 2 === 0)
      stride *= 2
    }
  }
  return { rows: kept, last: rows[rows.length - 1], stride, seen }
}

/** The history as it was at a step that has been passed, but for a last row that was not kept. */
export function cut<R extends Stepped>(history: History<R>, step: number): History<R> {
  const { rows, last, stride, seen } = history
  if (!last || last.step <= step) return history
  const kept = rows.filter((row) => row.step <= step)
  if (kept.length === 0) return { ...empty, stride }
  // Rows are evenly spaced, so that those between two that are kept can be counted.
  const every = rows.length > 1 ? (rows[1].step - rows[0].step) / stride : 1
  const past = Math.floor((step - kept[0].step) / every) + 1
  return { rows: kept, last: kept[kept.length - 1], stride, seen: Math.min(seen, past) }
}
