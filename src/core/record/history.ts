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
