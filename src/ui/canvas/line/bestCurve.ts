import { logComponent } from '../../../core/mixture.ts'
import type { Fit } from '../../../core/optima.ts'
import { bestOf } from '../../../core/standing.ts'
import type { Pen } from '../view.ts'
import { paintCurve } from './curve.ts'
import type { HeightScale } from './heightScale.ts'
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
): void {
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
}
