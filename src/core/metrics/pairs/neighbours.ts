/** Nearest neighbours of two clouds, by brute force: all pairs of a thousand points are a few ms. */
import { once } from '../../numerics/once.ts'
import { type Cloud, sizeOf } from '../../space/cloud.ts'

/** So many of the samples are compared, and as many points of p. */
export const compared = 1000

/** The first points of a cloud. */
export const firstOf = (cloud: Cloud, count: number): Cloud =>
  sizeOf(cloud) <= count
    ? cloud
    : { space: cloud.space, values: cloud.values.subarray(0, count * cloud.space.dim) }

/** |xᵢ − yⱼ|² */
export function distance2(x: Cloud, i: number, y: Cloud, j: number): number {
  const { dim } = x.space
  let sum = 0
  for (let axis = 0; axis < dim; axis++) {
    const gap = x.values[i * dim + axis] - y.values[j * dim + axis]
    sum += gap * gap
  }
  return sum
}

/** Squared distance of each point to its k-th nearest other one. */
export function radii2(cloud: Cloud, k: number): Float64Array {
  const n = sizeOf(cloud)
  const nearest = new Float64Array(k)
  return Float64Array.from({ length: n }, (_, i) => {
    nearest.fill(Number.POSITIVE_INFINITY)
    for (let j = 0; j < n; j++) {
      if (j === i) continue
      let away = distance2(cloud, i, cloud, j)
      // Insertion into the k smallest, in order.
      for (let at = 0; at < k && away < Number.POSITIVE_INFINITY; at++) {
        if (away >= nearest[at]) continue
        const next = nearest[at]
        nearest[at] = away
        away = next
      }
    }
    return nearest[k - 1]
  })
}

/** In how many balls about points of one cloud each point of another lies, and which balls hold any. */
export function ballsOf(centres: Cloud, radii: Float64Array, points: Cloud) {
  const inside = new Uint16Array(sizeOf(points))
  let holding = 0
  for (let i = 0; i < radii.length; i++) {
    let any = false
    for (let j = 0; j < inside.length; j++) {
      if (distance2(centres, i, points, j) < radii[i]) {
        inside[j]++
        any = true
      }
    }
    if (any) holding++
  }
  return { inside, holding }
}

/** Points of p with their radii. */
export interface Balls {
  readonly centres: Cloud
  readonly radii: Float64Array
}

export const ballsAround = (centres: Cloud, k: number): Balls => ({
  centres,
  radii: radii2(centres, k),
})

/** k of improved precision and recall (Kynkäänniemi et al. 2019), and of density and coverage. */
export const [forManifolds, forDensity] = [3, 5]

/** The radii of the samples of one evaluation, which several metrics need. */
export const sampleBalls = once((cloud: Cloud) =>
  ballsAround(firstOf(cloud, compared), forManifolds),
)

const shareOf = (flags: Uint16Array): number =>
  flags.reduce((count, n) => count + (n > 0 ? 1 : 0), 0) / flags.length

/** Share of the points that lie in any of the balls. */
export const shareInside = ({ centres, radii }: Balls, points: Cloud): number =>
  shareOf(ballsOf(centres, radii, points).inside)
