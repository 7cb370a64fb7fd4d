import { type Key, normals, pcg4d, uniform } from '../space/random.ts'
import type { RowsSource } from './source.ts'

/**
 * n points of a data set, `[n, dim]`: point i is the row that the first word of counter i picks.
 * Its noise is standard normals `dim·i` and on of the stream whose number has every bit turned.
 */
export function drawRows(
  { rows, weights, jitter }: RowsSource,
  dim: number,
  n: number,
  key: Key,
): Float32Array {
  const words = new Uint32Array(4)
  const pick = pickerOf(weights ?? rows.length / dim)
  const out = new Float32Array(n * dim)
  if (jitter > 0) normals(out, { ...key, stream: ~key.stream >>> 0 })
  for (let i = 0; i < n; i++) {
    pcg4d(words, 0, i, key.step, key.stream, key.seed)
    const from = pick(uniform(words[0])) * dim
    for (let axis = 0; axis < dim; axis++) {
      out[i * dim + axis] = rows[from + axis] + jitter * out[i * dim + axis]
    }
  }
  return out
}

/** The row that a number in (0, 1) picks: by weights, or of so many alike. */
function pickerOf(weights: Float64Array | number): (u: number) => number {
  // 24 bits and a half are below 1, so that the product is below the count.
  if (typeof weights === 'number') return (u) => Math.floor(u * weights)
  let sum = 0
  const ends = weights.map((weight) => (sum += weight))
  return (u) => {
    let [low, high] = [0, ends.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle] < u) low = middle + 1
      else high = middle
    }
    return low
  }
}
