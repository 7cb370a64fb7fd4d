import { once } from '../../core/numerics/once.ts'
import { fieldSize } from '../../core/record/frame.ts'
import type { Palette } from '../base/palette.ts'
import { coloursOf, limitOf } from './divergingScale.ts'
import { fieldPixels } from './field.ts'
import { raster } from './raster.ts'
import { remember } from './remember.ts'

// A field stays for several frames, and is drawn once.
const fields = once((_: Float32Array) => new Map<Palette, HTMLCanvasElement>())

/** A field over the plotting square in the colours of the diverging scale. */
export const pictureOf = (field: Float32Array, palette: Palette): HTMLCanvasElement =>
  remember(fields(field), palette, () =>
    raster(fieldPixels(field, fieldSize, limitOf(field), coloursOf(palette)), fieldSize),
  )
