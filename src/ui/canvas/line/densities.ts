/** What is drawn as a density of x: p itself, and a histogram of samples of q. */
import { cellWidth } from '../../../core/gaussian/grid.ts'
import { lineHistogram, lineMasses } from '../../../core/gaussian/lineGrid.ts'
import { once } from '../../../core/numerics/once.ts'
import type { Target } from '../../../core/targets/target.ts'

/** Columns of the curve of p: finer than the pixels of a usual picture. */
const columns = 1024

/**
 * Mean density of p in each column. A mode narrower than two columns would be as high as it happens
 * to stand between them, so it is drawn that wide; it keeps its mass.
 */
export const targetDensity: (target: Target) => Float64Array = once((target: Target) => {
  const width = cellWidth(target, columns)
  const seen = target.mixture.map((component) => ({
    ...component,
    sd: [Math.max(component.sd[0], 2 * width), 0] as const,
  }))
  return lineMasses(seen, target, columns).map((mass) => mass / width)
})

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
