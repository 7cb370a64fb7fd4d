import { colourIndex } from './divergingScale.ts'
import type { Pixels } from './raster.ts'

/** A scalar field, row 0 at the bottom, as pixels with the first row on top. */
export function fieldPixels(
  field: Float32Array,
  size: number,
  limit: number,
  colours: Uint8ClampedArray,
): Pixels {
  const out = new Uint8ClampedArray(4 * size * size)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const value = field[(size - 1 - row) * size + column]
      const from = 3 * colourIndex(Number.isFinite(value) ? value : 0, limit)
      const to = 4 * (row * size + column)
      out[to] = colours[from]
      out[to + 1] = colours[from + 1]
      out[to + 2] = colours[from + 2]
      out[to + 3] = 255
    }
  }
  return out
}
