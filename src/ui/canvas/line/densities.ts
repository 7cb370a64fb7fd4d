/** What is drawn as a density of x: p itself, and a histogram of samples of q. */
import { cellWidth } from '../../../core/grid.ts'
import { lineHistogram, lineMasses } from '../../../core/lineGrid.ts'
import { once } from '../../../core/once.ts'
import type { Target } from '../../../core/targets/target.ts'

/** Columns of the curve of p: one for each pixel or two. */
const columns = 512

/** Mean density of p in each column, so that a mode narrower than a pixel keeps its mass. */
export const targetDensity: (target: Target) => Float64Array = once((target: Target) =>
  lineMasses(target.mixture, target, columns).map((mass) => mass / cellWidth(target, columns)),
)

/** Bars as wide as half the narrowest component, but neither few nor thinner than can be seen. */
export function barCount({ mixture, halfWidth }: Target): number {
  const narrowest = Math.min(...mixture.map(({ sd }) => sd[0]))
  return Math.max(48, Math.min(128, Math.round((4 * halfWidth) / narrowest)))
}

/** Heights of the bars of a histogram of samples (x0 y0 x1 y1 …), as a density. */
export const sampleDensity: (target: Target) => (samples: Float32Array) => Float64Array = once(
  (target: Target) => {
    const count = barCount(target)
    return once((samples: Float32Array) =>
      lineHistogram(samples, target, count).map((share) => share / cellWidth(target, count)),
    )
  },
)

export function peakOf(density: Float32Array | Float64Array): number {
  let peak = 0
  for (const value of density) if (value > peak) peak = value
  return peak
}
