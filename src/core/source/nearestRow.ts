import type { RowsSource } from './source.ts'

/** Rows that are looked through: as many of a larger data set, evenly over it. */
const MOST = 8000

/** The point of a data set that is nearest to another one. */
export interface NearestRow {
  readonly point: Float32Array
  /** Rows that each of its parts was found among. */
  readonly among: number
  /** Root of the mean squared difference of its numbers. */
  readonly difference: number
}

/**
 * Of points of several parts it is the nearest of all that can be put together, as squared distances of
 * parts add up. Jitter is left out, and so are rows that are never drawn.
 */
export function nearestRow(source: RowsSource, x: Float32Array): NearestRow {
  const { rows, weights, parts = 1 } = source
  const width = x.length / parts
  const count = rows.length / width
  const stride = Math.max(1, Math.ceil(count / MOST))
  const point = new Float32Array(x.length)
  let among = 0
  let sum = 0
  for (let part = 0; part < parts; part++) {
    const own = x.subarray(part * width, (part + 1) * width)
    let [nearest, least] = [0, Number.POSITIVE_INFINITY]
    among = 0
    for (let row = 0; row < count; row += stride) {
      if (weights?.[row] === 0) continue
      among++
      const squared = distance(rows, row * width, own, least)
      if (squared < least) [nearest, least] = [row, squared]
    }
    point.set(rows.subarray(nearest * width, (nearest + 1) * width), part * width)
    sum += least
  }
  return { point, among, difference: Math.sqrt(sum / x.length) }
}

/** The squared distance of a row that begins at `from`; where it is beyond `least`, some number that is. */
function distance(rows: Float32Array, from: number, x: Float32Array, least: number): number {
  let sum = 0
  for (let i = 0; i < x.length && sum < least; i++) sum += (rows[from + i] - x[i]) ** 2
  return sum
}
