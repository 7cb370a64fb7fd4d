import { gaussiansOf } from '../../core/targets/target.ts'
import { css } from '../base/palette.ts'
import { paintBars, paintCurve } from '../canvas/line/curve.ts'
import { targetDensity } from '../canvas/line/densities.ts'
import { paintExtents } from '../canvas/line/lineModes.ts'
import { paintModeOutlines } from '../canvas/modes.ts'
import { paintTarget } from '../canvas/wash.ts'
import { painter } from './painter.ts'

export default painter({
  mark: (
    <>
      <circle cx="10" cy="10" r="8" fill="var(--ink)" opacity="0.16" />
      <circle cx="10" cy="10" r="4" fill="var(--ink)" opacity="0.3" />
    </>
  ),
  plane: {
    strokes: [
      {
        level: 20,
        paint(pen, { view, target, palette }) {
          paintTarget(pen, view, target, palette)
          paintModeOutlines(pen, view, gaussiansOf(target), css(palette.ink, 0.3))
        },
      },
    ],
  },
  line: {
    strokes: [
      {
        level: 10,
        paint(pen, { view, scale, target, palette: { ink } }) {
          const style = { line: css(ink, 0.8), width: 2, fill: css(ink, 0.12) }
          const paint = target.density ? paintCurve : paintBars
          paint(pen, view, scale, targetDensity(target), style)
        },
      },
      {
        level: 70,
        paint: (pen, { view, target, palette }) =>
          paintExtents(pen, view, gaussiansOf(target), css(palette.ink, 0.5)),
      },
    ],
  },
})
