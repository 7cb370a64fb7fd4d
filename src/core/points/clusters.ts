import type { Mixture } from '../gaussian/mixture.ts'
import { pcg4d, stream, uniform } from '../space/random.ts'

const rounds = 10

type Point = readonly [number, number]

export interface Clusters {
  /** Index of the nearest centre, for each kernel. */
  readonly nearest: readonly number[]
  /** Σ weight · distance² to the nearest centre. */
  readonly cost: number
}

/**
 * Weighted k-means of the kernels' means, started by k-means++: the next centre is a kernel drawn in
 * proportion to weight times squared distance from the centres so far (Arthur & Vassilvitskii, SODA
 * 2007). A start is a number; the same one gives the same clusters.
 */
export function clusters(kernels: Mixture, k: number, start: number): Clusters {
  let centres = plusPlus(kernels, k, start)
  let found = assign(kernels, centres)
  for (let i = 0; i < rounds; i++) {
    centres = centres.map((centre, j) => mean(kernels, found.nearest, j) ?? centre)
    found = assign(kernels, centres)
  }
  return found
}

function plusPlus(kernels: Mixture, k: number, start: number): Point[] {
  const words = new Uint32Array(4)
  const left = kernels.map(({ weight }) => weight)
  const centres: Point[] = []
  for (let draw = 0; draw < k; draw++) {
    const total = left.reduce((sum, value) => sum + value, 0)
    // Every kernel is a centre already.
    if (total === 0) break
    pcg4d(words, 0, draw, start, stream('points.modes'), 0)
    const { mean } = kernels[pick(left, uniform(words[0]) * total)]
    centres.push(mean)
    for (const [i, kernel] of kernels.entries()) {
      const distance = kernel.weight * squared(kernel.mean, mean)
      left[i] = draw === 0 ? distance : Math.min(left[i], distance)
    }
  }
  return centres
}

/** Where the running sum first exceeds `at`, or else the last place that adds to it. */
function pick(shares: readonly number[], at: number): number {
  let last = 0
  let sum = 0
  for (const [i, share] of shares.entries()) {
    if (share === 0) continue
    last = i
    sum += share
    if (sum > at) break
  }
  return last
}

const squared = (a: Point, b: Point): number => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2

function assign(kernels: Mixture, centres: readonly Point[]): Clusters {
  let cost = 0
  const nearest = kernels.map(({ weight, mean }) => {
    let [best, least] = [0, Number.POSITIVE_INFINITY]
    for (const [j, centre] of centres.entries()) {
      const distance = squared(mean, centre)
      if (distance < least) [best, least] = [j, distance]
    }
    cost += weight * least
    return best
  })
  return { nearest, cost }
}

function mean(kernels: Mixture, nearest: readonly number[], of: number): Point | undefined {
  let [weight, x, y] = [0, 0, 0]
  for (const [i, kernel] of kernels.entries()) {
    if (nearest[i] !== of) continue
    weight += kernel.weight
    x += kernel.weight * kernel.mean[0]
    y += kernel.weight * kernel.mean[1]
  }
  return weight > 0 ? [x / weight, y / weight] : undefined
}
