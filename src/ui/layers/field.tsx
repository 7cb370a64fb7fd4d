import { pictureOf } from '../canvas/fieldPicture.ts'
import { paintStrip } from '../canvas/line/bands.ts'
import { paintRaster } from '../canvas/raster.ts'
import { inSquare } from '../canvas/view.ts'
import { painter } from './painter.ts'

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
