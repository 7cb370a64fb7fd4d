import { once } from '../../core/numerics/once.ts'
import type { Rgb } from '../base/palette.ts'
import { densityPixels } from './density.ts'
import { paintRaster, raster } from './raster.ts'
import { remember } from './remember.ts'
import type { Pen, View } from './view.ts'

const hazes = once((_: Float32Array) => new Map<Rgb, HTMLCanvasElement>())

/** Shares of the largest value, the top row first. */
function relative(density: Float32Array, size: number): Float32Array {
  let peak = 0
  for (const value of density) peak = Math.max(peak, value)
  return density.map((_, i) => {
    const row = size - 1 - Math.floor(i / size)
    return peak > 0 ? density[row * size + (i % size)] / peak : 0
  })
}

/** A density over the square, the bottom row first, as a wash of a colour. */
export function paintHaze(
  pen: Pen,
  view: View,
  density: Float32Array,
  size: number,
  colour: Rgb,
): void {
  const picture = remember(hazes(density), colour, () =>
    raster(densityPixels(relative(density, size), colour, 0.5), size),
  )
  paintRaster(pen, view, picture)
}
