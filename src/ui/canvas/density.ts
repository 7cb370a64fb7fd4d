import type { Mixture } from '../../core/gaussian/mixture.ts'
import type { Square } from '../../core/space/square.ts'
import type { Rgb } from '../base/palette.ts'
import type { Pixels } from './raster.ts'

export const densitySize = 160

/**
 * p on a grid of cell centres, first row on top, relative to its largest value. Components are
 * followed to four standard deviations only: beyond, nothing would be seen.
 */
export function relativeDensity(mixture: Mixture, square: Square, size: number): Float32Array {
  const cell = (2 * square.halfWidth) / size
  const left = square.center[0] - square.halfWidth
  const top = square.center[1] + square.halfWidth
  const out = new Float32Array(size * size)
  for (const component of mixture) {
    // A mode narrower than a cell would slip between centres, so it is drawn as wide as one.
    const sd = component.sd.map((value) => Math.max(value, 0.6 * cell)) as [number, number]
    const [cos, sin] = [Math.cos(component.angle), Math.sin(component.angle)]
    const height = component.weight / (sd[0] * sd[1])
    const radius = 4 * Math.max(...sd)
    const from = (edge: number) => Math.max(0, Math.floor((edge - radius) / cell))
    const to = (edge: number) => Math.min(size, Math.ceil((edge + radius) / cell))
    const [x, y] = [component.mean[0] - left, top - component.mean[1]]
    for (let row = from(y); row < to(y); row++) {
      for (let column = from(x); column < to(x); column++) {
        const dx = (column + 0.5) * cell - x
        const dy = y - (row + 0.5) * cell
        const a = (dx * cos + dy * sin) / sd[0]
        const b = (dy * cos - dx * sin) / sd[1]
        out[row * size + column] += height * Math.exp(-(a * a + b * b) / 2)
      }
    }
  }
  const peak = out.reduce((max, value) => Math.max(max, value), 0)
  return peak > 0 ? out.map((value) => value / peak) : out
}

/** p as a wash of neutral ink. The square root lifts rare modes and tails into sight. */
export function densityPixels(relative: Float32Array, [r, g, b]: Rgb, strength: number): Pixels {
  const out = new Uint8ClampedArray(4 * relative.length)
  for (let i = 0; i < relative.length; i++) {
    out[4 * i] = r
    out[4 * i + 1] = g
    out[4 * i + 2] = b
    out[4 * i + 3] = 255 * strength * Math.sqrt(relative[i])
  }
  return out
}
