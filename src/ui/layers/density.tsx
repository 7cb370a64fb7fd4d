import { once } from '../../core/numerics/once.ts'
import { fieldSize } from '../../core/record/frame.ts'
import { css } from '../base/palette.ts'
import { paintContours } from '../canvas/contours.ts'
import { paintCurve, paintCut } from '../canvas/line/curve.ts'
import { peakOf } from '../canvas/line/densities.ts'
import { inSquare } from '../canvas/view.ts'
import { painter } from './painter.ts'

const peaks = once((density: Float32Array) => peakOf(density))

export default painter({
  mark: (
    <>
      <path d="M1 17Q4 16 5 9T7 9Q8 16 10 17" fill="none" stroke="var(--a)" strokeWidth="2" />
      <path d="M10 17Q12 16 13 5T15 5Q16 16 19 17" fill="none" stroke="var(--b)" strokeWidth="2" />
    </>
  ),
  plane: {
    strokes: [
      {
        level: 60,
        paint(pen, { view, square, colour, layers, frame }, density) {
          // Behind ellipses of the same Gaussians the lines step back.
          const strength = layers.optima && frame?.components ? 0.45 : 1
          inSquare(pen, view, square, 'plane', () =>
            paintContours(pen, view, density, fieldSize, (alpha) => css(colour, strength * alpha)),
          )
        },
      },
    ],
  },
  line: {
    strokes: [
      {
        level: 30,
        paint(pen, { view, scale, square, colour }, density) {
          const style = { line: css(colour), width: 3, fill: css(colour, 0.1) }
          inSquare(pen, view, square, 'line', () => paintCurve(pen, view, scale, density, style))
        },
      },
      {
        level: 50,
        paint: (pen, { view, scale, colour }, density) =>
          paintCut(pen, view, scale, density, css(colour)),
      },
    ],
    peak: (_target, _frame, density) => peaks(density),
  },
})
