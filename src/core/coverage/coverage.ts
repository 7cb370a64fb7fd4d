/**
 * Mode coverage. By the published protocol (VEEGAN, Srivastava et al. 2017; code of PacGAN, Lin et
 * al. 2018) a sample belongs to the mode that is nearest in units of that mode's own standard
 * deviation; it is of high quality within 3 of them; a mode is hit by one such sample.
 *
 * One sample in 2500 is little: scatter hits every mode. The honest count is `capturedModes`. For it
 * a sample is near a mode within 3 sd of it; within reach of several, near the one whose own density
 * N(x; m_k, Σ_k) is highest there. Between modes of equal width that is the nearest, as published; of
 * a narrow mode on top of a broad one it is the narrow one, which the published rule overlooks.
 *
 * A perfect sampler has a share of `perfectQuality` high quality, not 100 %, and hits a mode of
 * weight w with n samples with `hitChance` only.
 */
import type { Mixture } from '../gaussian/mixture.ts'
import { place, placing } from './place.ts'

export interface Coverage {
  /** High-quality samples nearest to mode k. */
  readonly hqCounts: readonly number[]
  /** All samples nearest to mode k. */
  readonly allCounts: readonly number[]
  /** Samples near mode k. */
  readonly nearCounts: readonly number[]
  /** Samples near no mode, of which k is the nearest. */
  readonly offCounts: readonly number[]
  /** Share of high-quality samples among all: of those that are near a mode. */
  readonly highQuality: number
  /** Whether a single sample hits mode k, as published. */
  readonly hit: readonly boolean[]
}

/**
 * Share of a Gaussian within 3 standard deviations: 1 − e^(−9/2) = 98.889 % on the plane,
 * erf(3/√2) = 99.730 % on the line.
 */
export const perfectQuality = (dim: 1 | 2): number =>
  dim === 1 ? 0.9973002039367398 : 1 - Math.exp(-9 / 2)

/** Chance that n samples of p itself hit a mode of this weight. */
export const hitChance = (weight: number, n: number, dim: 1 | 2): number =>
  1 - (1 - perfectQuality(dim) * weight) ** n

/** `points`: x0 y0 x1 y1 … One that is not finite is nearest to no mode. */
export function coverage(points: Float32Array, mixture: Mixture): Coverage {
  const modes = placing(mixture)
  const hqCounts = mixture.map(() => 0)
  const allCounts = mixture.map(() => 0)
  const nearCounts = mixture.map(() => 0)
  const offCounts = mixture.map(() => 0)
  let quality = 0
  for (let at = 0; at < points.length; at += 2) {
    const { nearest, near } = place(modes, points[at], points[at + 1])
    if (nearest < 0) continue
    allCounts[nearest]++
    if (near < 0) {
      offCounts[nearest]++
      continue
    }
    hqCounts[nearest]++
    nearCounts[near]++
    quality++
  }
  return {
    hqCounts,
    allCounts,
    nearCounts,
    offCounts,
    highQuality: (2 * quality) / points.length,
    hit: hqCounts.map((count) => count > 0),
  }
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
