import { once } from '../../core/numerics/once.ts'
import { fieldSize } from '../../core/record/frame.ts'
import type { Palette } from '../base/palette.ts'
import { coloursOf, limitOf } from '../canvas/divergingScale.ts'
import { fieldPixels } from '../canvas/field.ts'
import { paintStrip } from '../canvas/line/bands.ts'
import { paintRaster, raster } from '../canvas/raster.ts'
import { remember } from '../canvas/remember.ts'
import { inSquare } from '../canvas/view.ts'
import { painter } from './painter.ts'

// A field stays for several frames, and is drawn once.
const fields = once((_: Float32Array) => new Map<Palette, HTMLCanvasElement>())

const pictureOf = (field: Float32Array, palette: Palette): HTMLCanvasElement =>
  remember(fields(field), palette, () =>
    raster(fieldPixels(field, fieldSize, limitOf(field), coloursOf(palette)), fieldSize),
  )

export default painter({
  mark: (
    <>
      <rect x="2" y="4" width="8" height="12" fill="var(--less)" />
      <rect x="10" y="4" width="8" height="12" fill="var(--more)" />
    </>
  ),
  plane: {
    strokes: [
      {
        level: 10,
        paint(pen, { view, square, palette }, field) {
          const picture = pictureOf(field, palette)
          inSquare(pen, view, square, 'plane', () => paintRaster(pen, view, picture))
        },
      },
    ],
  },
  line: {
    band: {
      place: 1,
      height: 16,
      paint: (pen, { view, square, palette }, band, field) =>
        inSquare(pen, view, square, 'line', () => paintStrip(pen, view, band, field, palette)),
    },
  },
})
