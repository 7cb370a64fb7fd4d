import { css } from '../base/palette.ts'
import { paintRingRug } from '../canvas/line/bands.ts'
import { paintRings } from '../canvas/points.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <g fill="none" stroke="var(--ink)" strokeWidth="1.2">
      <circle cx="6" cy="7" r="2.6" />
      <circle cx="14" cy="10" r="2.6" />
      <circle cx="7.5" cy="15" r="2.6" />
    </g>
  ),
  plane: {
    strokes: [
      {
        level: 40,
        paint: (pen, { view, real, palette }) => paintRings(pen, view, real, css(palette.ink, 0.7)),
      },
    ],
  },
  line: {
    band: {
      place: 2,
      height: 18,
      paint: (pen, { view, real, palette }, band) =>
        paintRingRug(pen, view, band, real, css(palette.ink, 0.7)),
    },
  },
})
