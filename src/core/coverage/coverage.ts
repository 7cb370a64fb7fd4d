/**
 * Mode coverage. By the published protocol (VEEGAN, Srivastava et al. 2017; code of PacGAN, Lin et
 * al. 2018) a sample belongs to the mode that is nearest; it is of high quality where it is near one;
 * a mode is hit by one such sample. What nearest and near are says the target: see `gaussianModes`.
 *
 * One sample in 2500 is little: scatter hits every mode. The honest count is `capturedModes`.
 *
 * A perfect sampler has a share of `perfectQuality` high quality, not 100 %, and hits a mode of
 * weight w with n samples with `hitChance` only.
 */
import { type Cloud, sizeOf } from '../space/cloud.ts'
import type { Plotted } from '../space/space.ts'
import type { Modes } from './modes.ts'

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
export const perfectQuality = ({ kind }: Plotted): number =>
  ({ line: 0.9973002039367398, plane: 1 - Math.exp(-9 / 2) })[kind]

/** Chance that n samples of p itself hit a Gaussian mode of this weight, away from all others. */
export const hitChance = (weight: number, n: number, space: Plotted): number =>
  1 - (1 - perfectQuality(space) * weight) ** n

/** Of which mode the points are, counted. One that is not finite is nearest to no mode. */
export function coverage(modes: Modes, cloud: Cloud): Coverage {
  const assigned = modes.assign(cloud)
  const n = sizeOf(cloud)
  const none = (): number[] => Array(modes.weights.length).fill(0)
  const [hqCounts, allCounts, nearCounts, offCounts] = [none(), none(), none(), none()]
  let quality = 0
  for (let i = 0; i < n; i++) {
    const [nearest, near] = [assigned.nearest[i], assigned.near[i]]
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
    highQuality: quality / n,
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
export function histogramKl(counts: readonly number[], weights: ArrayLike<number>): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const cross = counts.reduce(
    (sum, count, k) => (count === 0 ? sum : sum - (count / total) * Math.log(weights[k])),
    0,
  )
  return cross - entropy(counts)
}
