import { pictureOf } from '../canvas/fieldPicture.ts'
import { paintStrip } from '../canvas/line/bands.ts'
import { paintRaster } from '../canvas/raster.ts'
import { inSquare } from '../canvas/view.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <>
      <circle cx="6" cy="10" r="4" fill="var(--less)" />
      <circle cx="14" cy="10" r="4" fill="var(--more)" />
    </>
  ),
  plane: {
    strokes: [
      {
        // Over the critic’s, where both are on.
        level: 12,
        paint(pen, { view, square, palette }, field) {
          const picture = pictureOf(field, palette)
          inSquare(pen, view, square, 'plane', () => paintRaster(pen, view, picture))
        },
      },
    ],
  },
  line: {
    band: {
      place: 7,
      height: 16,
      paint: (pen, { view, square, palette }, band, field) =>
        inSquare(pen, view, square, 'line', () => paintStrip(pen, view, band, field, palette)),
    },
  },
})
