/** What is drawn as a density of x: p itself, and a histogram of samples of q. */
import { lineMasses } from '../../../core/gaussian/lineMasses.ts'
import { once } from '../../../core/numerics/once.ts'
import { rowsMixture } from '../../../core/source/rowsMixture.ts'
import { histogram } from '../../../core/space/histogram.ts'
import { line } from '../../../core/space/space.ts'
import { cellWidth } from '../../../core/space/square.ts'
import type { Target } from '../../../core/targets/target.ts'

/** Columns of the curve of p: finer than the pixels of a usual picture. */
const columns = 1024

/** Bars of p where it is known by n points alone, and of q against it: more, the more there are. */
const barsOf = ({ source }: Target): number => {
  const n = source.type === 'rows' ? source.rows.length : 0
  return Math.max(32, Math.min(96, Math.round(3 * Math.sqrt(n))))
}

/** Share of p in each column; of points the share of points, with the jitter that they have. */
export function targetShares(target: Target, count: number): Float64Array {
  const { source } = target
  if (source.type === 'mixture') return lineMasses(source.mixture, target, count)
  const { rows, weights, jitter } = source
  if (jitter > 0) return lineMasses(rowsMixture(source, line), target, count)
  return histogram({ space: line, values: rows }, target, count, weights)
}

/**
 * Mean density of p in each column; of points in each bar. A mode narrower than two columns would be
 * as high as it happens to stand between them, so it is drawn that wide; it keeps its mass.
 */
export const targetDensity: (target: Target) => Float64Array = once((target: Target) => {
  if (!target.density) return asDensity(targetShares(target, barsOf(target)), target)
  const width = cellWidth(target, columns)
  const seen = target.density.map((component) => ({
    ...component,
    sd: [Math.max(component.sd[0], 2 * width), 0] as const,
  }))
  return asDensity(lineMasses(seen, target, columns), target)
})

const asDensity = (shares: Float64Array, target: Target): Float64Array => {
  const width = cellWidth(target, shares.length)
  return shares.map((share) => share / width)
}

/** Bars as wide as half the narrowest component, but neither few nor thinner than can be seen. */
export function barCount(target: Target): number {
  const { density, halfWidth } = target
  if (!density) return barsOf(target)
  const narrowest = Math.min(...density.map(({ sd }) => sd[0]))
  return Math.max(48, Math.min(128, Math.round((4 * halfWidth) / narrowest)))
}

/** Heights of the bars of a histogram of samples, as a density. */
export const sampleDensity: (target: Target) => (samples: Float32Array) => Float64Array = once(
  (target: Target) => {
    const count = barCount(target)
    return once((samples: Float32Array) =>
      asDensity(histogram({ space: line, values: samples }, target, count), target),
    )
  },
)

export function peakOf(density: Float32Array | Float64Array): number {
  let peak = 0
  for (const value of density) if (value > peak) peak = value
  return peak
}
