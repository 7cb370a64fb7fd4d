import { once } from '../../core/numerics/once.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Palette } from '../base/palette.ts'
import { densityPixels, densitySize, relativeDensity } from './density.ts'
import { raster } from './raster.ts'
import { remember } from './remember.ts'

// What does not change from frame to frame is drawn once and kept with what it was drawn from.
const relative = once((target: Target) => relativeDensity(target.mixture, target, densitySize))
const washes = once((_: Target) => new Map<Palette, HTMLCanvasElement>())

/** The density of p as a wash of ink. */
export const wash = (target: Target, palette: Palette): HTMLCanvasElement =>
  remember(washes(target), palette, () =>
    raster(densityPixels(relative(target), palette.ink, 0.42), densitySize),
  )
