import { type Cloud, sizeOf } from '../../space/cloud.ts'

/** Two points of a cloud. */
export interface Alike {
  readonly first: number
  readonly second: number
  readonly distance: number
}

/**
 * Visits the pairs of points that are nearer than `reach`, or equal.
 * @param visit says how far to look from now on
 */
function eachPair(cloud: Cloud, reach: number, visit: (pair: Alike) => number): void {
  const { values, space } = cloud
  const { dim } = space
  const n = sizeOf(cloud)
  let limit = reach * reach
  for (let second = 1; second < n; second++) {
    for (let first = 0; first < second; first++) {
      let distance2 = 0
      for (let axis = 0; axis < dim && distance2 <= limit; axis++) {
        const gap = values[first * dim + axis] - values[second * dim + axis]
        distance2 += gap * gap
      }
      if (!(distance2 < limit || distance2 === 0)) continue
      const next = visit({ first, second, distance: Math.sqrt(distance2) })
      limit = next * next
    }
  }
}

/** The pairs that are nearer than told, or equal, in the order of the second. */
export function pairsWithin(cloud: Cloud, reach: number): readonly Alike[] {
  const pairs: Alike[] = []
  eachPair(cloud, reach, (pair) => {
    pairs.push(pair)
    return reach
  })
  return pairs
}

/** So many pairs that are most alike, the nearest first: what Arora & Zhang (2017) show to people. */
export function mostAlike(cloud: Cloud, count: number): readonly Alike[] {
  const pairs: Alike[] = []
  eachPair(cloud, Number.POSITIVE_INFINITY, (pair) => {
    const place = pairs.findIndex(({ distance }) => pair.distance < distance)
    pairs.splice(place < 0 ? pairs.length : place, 0, pair)
    pairs.length = Math.min(pairs.length, count)
    return pairs.length < count ? Number.POSITIVE_INFINITY : pairs[count - 1].distance
  })
  return pairs
}

/** The least distance of two points that are not equal; 0 where all are. */
export function leastDistance(cloud: Cloud): number {
  let least = Number.POSITIVE_INFINITY
  eachPair(cloud, least, ({ distance }) => {
    if (distance > 0) least = distance
    return least
  })
  return Number.isFinite(least) ? least : 0
}
