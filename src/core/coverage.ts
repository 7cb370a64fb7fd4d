/**
 * Mode coverage by the published protocol (VEEGAN, Srivastava et al. 2017; code of PacGAN, Lin et
 * al. 2018): a sample belongs to the mode that is nearest in units of that mode's own standard
 * deviation; it is of high quality within 3 of them; a mode is captured by one such sample.
 *
 * A perfect sampler has a share of `perfectQuality` high quality, not 100 %, and captures a mode of
 * weight w with n samples with `captureChance` only.
 */
import type { Mixture } from './mixture.ts'

export interface Coverage {
  /** High-quality samples nearest to mode k. */
  readonly hqCounts: readonly number[]
  /** All samples nearest to mode k. */
  readonly allCounts: readonly number[]
  /** Share of high-quality samples among all. */
  readonly highQuality: number
  readonly captured: readonly boolean[]
}

/**
 * Share of a Gaussian within 3 standard deviations: 1 − e^(−9/2) = 98.889 % on the plane,
 * erf(3/√2) = 99.730 % on the line.
 */
export const perfectQuality = (dim: 1 | 2): number =>
  dim === 1 ? 0.9973002039367398 : 1 - Math.exp(-9 / 2)

/** Chance that n samples of p itself capture a mode of this weight. */
export const captureChance = (weight: number, n: number, dim: 1 | 2): number =>
  1 - (1 - perfectQuality(dim) * weight) ** n

/** `points`: x0 y0 x1 y1 … One that is not finite is nearest to no mode. */
export function coverage(points: Float32Array, mixture: Mixture): Coverage {
  const frames = whitening(mixture)
  const hqCounts = mixture.map(() => 0)
  const allCounts = mixture.map(() => 0)
  let quality = 0
  for (let at = 0; at < points.length; at += 2) {
    let nearest = -1
    let least = Number.POSITIVE_INFINITY
    for (let k = 0, f = 0; k < mixture.length; k++, f += 6) {
      const dx = points[at] - frames[f]
      const dy = points[at + 1] - frames[f + 1]
      const a = frames[f + 2] * dx + frames[f + 3] * dy
      const b = frames[f + 4] * dx + frames[f + 5] * dy
      const squared = a * a + b * b
      if (squared < least) {
        least = squared
        nearest = k
      }
    }
    if (nearest < 0) continue
    allCounts[nearest]++
    if (least < 9) {
      hqCounts[nearest]++
      quality++
    }
  }
  return {
    hqCounts,
    allCounts,
    highQuality: (2 * quality) / points.length,
    captured: hqCounts.map((count) => count > 0),
  }
}

/**
 * Mean and the matrix that turns a component into N(0, I): six numbers a component. One on the line
 * has no second axis, so nothing is measured along it.
 */
function whitening(mixture: Mixture): Float64Array {
  return Float64Array.from(
    mixture.flatMap(({ mean, sd, angle }) => {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
      const second = sd[1] === 0 ? [0, 0] : [-sin / sd[1], cos / sd[1]]
      return [...mean, cos / sd[0], sin / sd[0], ...second]
    }),
  )
}

/** Entropy of a histogram, in nats. Of no counts: NaN. */
export function entropy(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return Number.NaN
  return counts.reduce((sum, c) => (c === 0 ? sum : sum - (c / total) * Math.log(c / total)), 0)
}

/** KL(q̂‖w) of a histogram and the true weights, in nats. Of no counts: NaN. */
export function histogramKl(counts: readonly number[], weights: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const cross = counts.reduce(
    (sum, count, k) => (count === 0 ? sum : sum - (count / total) * Math.log(weights[k])),
    0,
  )
  return cross - entropy(counts)
}
