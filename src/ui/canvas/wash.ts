import { once } from '../../core/numerics/once.ts'
import type { Target } from '../../core/targets/target.ts'
import { css, type Palette } from '../base/palette.ts'
import { densityPixels, densitySize, relativeDensity } from './density.ts'
import { paintRings } from './points.ts'
import { paintRaster, raster } from './raster.ts'
import { remember } from './remember.ts'
import type { Pen, View } from './view.ts'

// What does not change from frame to frame is drawn once and kept with what it was drawn from.
const washes = once((_: Target) => new Map<Palette, HTMLCanvasElement>())

/** p: its density as a wash of ink, or its points where these are all that is known. */
export function paintTarget(pen: Pen, view: View, target: Target, palette: Palette): void {
  const { density, source } = target
  if (density) {
    const wash = remember(washes(target), palette, () => {
      const relative = relativeDensity(density, target, densitySize)
      return raster(densityPixels(relative, palette.ink, 0.42), densitySize)
    })
    paintRaster(pen, view, wash)
  } else if (source.type === 'rows') paintRings(pen, view, source.rows, css(palette.ink, 0.45))
}
