import { css } from '../base/palette.ts'
import { paintBest } from '../canvas/line/bestCurve.ts'
import { paintModel, paintOptima } from '../canvas/optima.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <>
      <ellipse
        cx="10"
        cy="10"
        rx="8.5"
        ry="5"
        fill="none"
        stroke="var(--a)"
        strokeWidth="1.6"
        strokeDasharray="4 2.5"
        transform="rotate(-25 10 10)"
      />
      <ellipse
        cx="10"
        cy="10"
        rx="4.5"
        ry="3"
        fill="none"
        stroke="var(--b)"
        strokeWidth="1.6"
        transform="rotate(-25 10 10)"
      />
    </>
  ),
  plane: {
    strokes: [
      {
        level: 70,
        paint(pen, { view, optima, frame, colour, palette }) {
          paintOptima(pen, view, optima, colour, palette.paper)
          paintModel(pen, view, frame?.components ?? [], colour)
        },
      },
    ],
  },
  line: {
    strokes: [
      {
        level: 40,
        paint: (pen, { view, scale, optima, colour, palette }) =>
          paintBest(pen, view, scale, optima, css(colour), palette.paper),
      },
    ],
  },
  seen: ({ components }) => components !== null,
})
