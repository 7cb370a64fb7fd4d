import { type Key, pcg4d } from '../space/random.ts'
import type { RowsSource } from './source.ts'

/** One more than the largest number of 24 bits. */
const END = 2 ** 24

/**
 * Where the shares of rows end among the numbers of 24 bits: a word picks the first row whose
 * threshold its 24 high bits are below. Integers, so that every device picks the same row.
 *
 * With u = (k + ½)/2²⁴ it is the row that u picks in (0, 1) cut by cumulative weights.
 * @param dim of a point, all its parts
 */
export function rowThresholds(source: RowsSource, dim: number): Uint32Array {
  const { weights } = source
  const count = rowCount(source, dim)
  let cumulative = 0
  const thresholds = Uint32Array.from({ length: count }, (_, i) => {
    cumulative += weights ? weights[i] : 0
    return weights
      ? Math.floor(cumulative * END - 0.5) + 1
      : Math.ceil(((i + 1) * END) / count - 0.5)
  })
  // Sums of weights may end just below 1.
  thresholds[count - 1] = END
  return thresholds
}

/** How many rows there are to draw from. */
export const rowCount = ({ rows, parts = 1 }: RowsSource, dim: number): number =>
  (rows.length * parts) / dim

/** The rows of n points of one part: that of point i is picked by the first word of counter i. */
export function pickRows(thresholds: Uint32Array, n: number, key: Key): Uint32Array {
  const words = new Uint32Array(4)
  return Uint32Array.from({ length: n }, (_, i) => {
    pcg4d(words, 0, i, key.step, key.stream, key.seed)
    return first(thresholds, words[0] >>> 8)
  })
}

/** The first of the thresholds that k is below. */
function first(thresholds: Uint32Array, k: number): number {
  let [low, high] = [0, thresholds.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (k < thresholds[middle]) high = middle
    else low = middle + 1
  }
  return low
}
