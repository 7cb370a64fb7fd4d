import { logComponent } from '../../../core/gaussian/mixture.ts'
import type { Fit } from '../../../core/optima/optima.ts'
import { bestOf } from '../../../core/optima/standing.ts'
import { words } from '../../../languages/words.ts'
import { css, type Rgb } from '../../base/palette.ts'
import { haloText } from '../haloText.ts'
import { type Pen, toX } from '../view.ts'
import { paintCurve } from './curve.ts'
import { type HeightScale, toRow } from './heightScale.ts'
import type { LineView } from './lineView.ts'

/** Finer than the pixels of a usual picture. */
const columns = 512

/** The density of the best fit, or of all that are equally good, as a thin dashed curve. */
export function paintBest(
  pen: Pen,
  view: LineView,
  scale: HeightScale,
  optima: readonly Fit[],
  line: string,
  paper: Rgb,
): void {
  if (optima.length === 0) return
  const { center, halfWidth } = view
  pen.setLineDash([6, 4])
  for (const { q } of bestOf(optima)) {
    const density = Float64Array.from({ length: columns }, (_, i) => {
      const x = center[0] + halfWidth * ((2 * i + 1) / columns - 1)
      return Math.exp(logComponent(q, x, 0))
    })
    paintCurve(pen, view, scale, density, { line, width: 1.6, fill: 'transparent' })
  }
  pen.setLineDash([])
  // On the right flank, where the curve of a model in the same place has least to say.
  const { q } = optima[0]
  const at = q.mean[0] + 1.3 * q.sd[0]
  const x = Math.min(view.size - 34, toX(view, at) + 5)
  const y = toRow(view, scale, Math.exp(logComponent(q, at, 0)))
  pen.font = '600 13px system-ui, sans-serif'
  pen.textAlign = 'left'
  pen.textBaseline = 'bottom'
  pen.fillStyle = line
  haloText(pen, words.survey.best, x, Math.max(18, y), css(paper, 0.85))
}
