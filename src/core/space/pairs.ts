/** Points as x0 y0 x1 y1 …, on the line with y = 0: as samples are drawn, and modes are counted. */
import type { Cloud } from './cloud.ts'
import { line, plane } from './space.ts'

export const cloudOf = (pairs: Float32Array, dim: 1 | 2): Cloud =>
  dim === 1
    ? { space: line, values: pairs.filter((_, i) => i % 2 === 0) }
    : { space: plane, values: pairs }

export function pairsOf({ space, values }: Cloud): Float32Array {
  if (space.dim > 1) return values
  const pairs = new Float32Array(2 * values.length)
  for (let i = 0; i < values.length; i++) pairs[2 * i] = values[i]
  return pairs
}
