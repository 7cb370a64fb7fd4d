import { once } from '../../core/numerics/once.ts'
import { fieldSize } from '../../core/record/frame.ts'
import { css } from '../base/palette.ts'
import { paintContours } from '../canvas/contours.ts'
import { paintHaze } from '../canvas/haze.ts'
import { paintCurve } from '../canvas/line/curve.ts'
import { peakOf } from '../canvas/line/densities.ts'
import { inSquare } from '../canvas/view.ts'
import { painter } from './painter.ts'

/** Shares within the lines; what lies further out is the noise of an estimate. */
const shown = [0.5, 0.9]

const peaks = once((density: Float32Array) => peakOf(density))

export default painter({
  mark: (
    <>
      <circle cx="10" cy="10" r="7" fill="var(--a)" opacity="0.25" />
      <circle
        cx="10"
        cy="10"
        r="7"
        fill="none"
        stroke="var(--a)"
        strokeWidth="1.6"
        strokeDasharray="3 2.2"
      />
    </>
  ),
  plane: {
    strokes: [
      {
        level: 25,
        paint(pen, { view, square, colour }, pull) {
          inSquare(pen, view, square, 'plane', () => {
            paintHaze(pen, view, pull, fieldSize, colour)
            // Each line is of pieces as long as a cell, at which dashes begin anew.
            const cell = view.size / fieldSize
            pen.setLineDash([0.35 * cell, 0.65 * cell])
            paintContours(pen, view, pull, fieldSize, (alpha) => css(colour, alpha), shown)
          })
        },
      },
    ],
  },
  line: {
    strokes: [
      {
        level: 35,
        paint(pen, { view, scale, square, colour }, pull) {
          const style = { line: css(colour), width: 2, fill: css(colour, 0.08) }
          inSquare(pen, view, square, 'line', () => {
            pen.setLineDash([6, 4])
            paintCurve(pen, view, scale, pull, style)
          })
        },
      },
    ],
    peak: (_target, _frame, pull) => peaks(pull),
  },
})
