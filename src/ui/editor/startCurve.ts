import type { Mode } from '../../core/gaussian/mode.ts'
import { type HeightScale, toRow } from '../canvas/line/heightScale.ts'
import type { LineView } from '../canvas/line/lineView.ts'
import { toX } from '../canvas/view.ts'

/** Even, so that the mean is one of the points. */
const pieces = 80
/** Standard deviations to either side. */
const reach = 4.5

/** The density of N(x, sd²) as an SVG path in the picture of a target on the line. */
export function startCurve(view: LineView, scale: HeightScale, { x, sd }: Mode): string {
  const peak = 1 / (sd * Math.sqrt(2 * Math.PI))
  const points = Array.from({ length: pieces + 1 }, (_, i) => {
    const z = reach * ((2 * i) / pieces - 1)
    const row = toRow(view, scale, peak * Math.exp((-z * z) / 2))
    return `${toX(view, x + z * sd).toFixed(1)} ${row.toFixed(1)}`
  })
  return `M${points.join('L')}`
}
