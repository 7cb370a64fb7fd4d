import { type Cloud, sizeOf } from './cloud.ts'
import { cellWidth, corner, type Square } from './square.ts'

/**
 * Share of the points in each of the `size`^dim cells of the square, which number j · size + i is on
 * the plane: column i of row j, row 0 at the bottom. Shares are of the whole, so what they lack to 1
 * is outside. Points outside the square, or not finite, are in no cell.
 * @param weights of the points, which sum to 1; equal ones unless told
 */
export function histogram(
  cloud: Cloud,
  square: Square,
  size: number,
  weights: ArrayLike<number> | null = null,
): Float64Array {
  const { space, values } = cloud
  const { dim } = space
  const width = cellWidth(square, size)
  const from = corner(square)
  const out = new Float64Array(size ** dim)
  const share = 1 / sizeOf(cloud)
  for (let at = 0; at < values.length; at += dim) {
    let cell = 0
    for (let axis = dim - 1; axis >= 0; axis--) {
      const i = Math.floor((values[at + axis] - from[axis]) / width)
      cell = i >= 0 && i < size ? cell * size + i : Number.NaN
    }
    if (cell >= 0) out[cell] += weights ? weights[at / dim] : share
  }
  return out
}
