import { createAreaAverage } from './areaAverage.ts'
import { dimOf, type Pictures, type Shape } from './pictures.ts'

/**
 * Pictures as numbers from 0 (ground) to 1 (ink), `[count, channels, height, width]`, in another size.
 * @param turned whether the ground is white, and ink black
 */
export function ownRows(pictures: Pictures, size: Shape, turned: boolean): Float32Array {
  const { count, channels, pixels } = pictures
  const [plane, small] = [pictures.width * pictures.height, size.width * size.height]
  const average = createAreaAverage(pictures, size)
  const rows = new Float32Array(count * dimOf(size))
  const [black, scale] = turned ? [1, -1 / 255] : [0, 1 / 255]
  const levels = new Float32Array(plane)
  for (let i = 0; i < count * channels; i++) {
    levels.set(pixels.subarray(i * plane, (i + 1) * plane))
    rows.set(average(levels), i * small)
  }
  for (let i = 0; i < rows.length; i++) rows[i] = black + scale * rows[i]
  return rows
}
