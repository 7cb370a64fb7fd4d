import { type Key, normals } from '../space/random.ts'
import { pickRows, rowThresholds } from './pickRows.ts'
import type { RowsSource } from './source.ts'

/** The stream of the noise on rows: its number has every bit turned. */
export const jitterStream = (stream: number): number => ~stream >>> 0

/**
 * n points of a data set, `[n, dim]`: point i is the row that `pickRows` says. Its noise is standard
 * normals `dim·i` and on of `jitterStream`. Points of several parts are so many times as many rows:
 * part j of point i is row `parts·i + j`.
 */
export function drawRows(source: RowsSource, dim: number, n: number, key: Key): Float32Array {
  const { rows, jitter, parts = 1 } = source
  const width = dim / parts
  const picked = pickRows(rowThresholds(source, dim), n * parts, key)
  const out = new Float32Array(n * dim)
  if (jitter > 0) normals(out, { ...key, stream: jitterStream(key.stream) })
  picked.forEach((row, i) => {
    for (let axis = 0; axis < width; axis++) {
      out[i * width + axis] = rows[row * width + axis] + jitter * out[i * width + axis]
    }
  })
  return out
}

/** How many classes the labels of rows name. */
export const classCount = (labels: Uint16Array): number =>
  labels.reduce((most, label) => Math.max(most, label), 0) + 1
