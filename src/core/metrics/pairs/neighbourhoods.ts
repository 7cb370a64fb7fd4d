import { once } from '../../numerics/once.ts'
import type { Cloud } from '../../space/cloud.ts'
import { nearest2 } from './nearest.ts'
import { lookAround, type Sorted, sorted } from './sorted.ts'

/**
 * What two clouds, x of q and y of p, are to each other by their nearest neighbours. The k-ball of a
 * point reaches to its k-th nearest other point of its own cloud, that distance included.
 */
export interface Neighbourhoods {
  /** Share of x in a k-ball of y, and of y in one of x (Kynkäänniemi et al. 2019, eq. 1 and 2). */
  readonly precision: number
  readonly recall: number
  /** How many k-balls of y a point of x lies in, over k (Naeem et al. 2020, eq. 3). */
  readonly density: number
  /** Share of the k-balls of y that hold a point of x (eq. 4). */
  readonly coverage: number
  /** Share of both together whose nearest other point is of their own cloud; a tie is half one. */
  readonly oneNearest: number
}

/** k as in the papers: of precision and recall, and of density and coverage. */
const [MANIFOLD, DENSITY] = [3, 5]

const MOST = Math.max(MANIFOLD, DENSITY)
const nearest = once((cloud: Sorted) => nearest2(cloud, MOST))

/** Once for all metrics that read them. */
export const neighbourhoods = once((x: Cloud) =>
  once((y: Cloud) => compare(x, y, MANIFOLD, DENSITY)),
)

/**
 * @param manifold k of precision and recall
 * @param dense k of density and coverage; both up to 5
 */
export function compare(x: Cloud, y: Cloud, manifold: number, dense: number): Neighbourhoods {
  const [own, other] = [sorted(x), sorted(y)]
  /** The squared distance of a point to its k-th nearest. */
  const radius = (of: Sorted, i: number, k: number) => nearest(of)[i * MOST + k - 1]
  const [near, reached] = [new Uint8Array(own.size), new Uint8Array(other.size)]
  let [balls, held, alike] = [0, 0, 0]
  for (let j = 0; j < other.size; j++) {
    const [narrow, wide] = [radius(other, j, manifold), radius(other, j, dense)]
    const reach = Math.max(narrow, wide)
    let [inside, least] = [0, Number.POSITIVE_INFINITY]
    lookAround(own, other, j, reach, (distance2, i) => {
      if (distance2 <= narrow) near[i] = 1
      if (distance2 <= wide) inside++
      if (distance2 < least) least = distance2
      return reach
    })
    balls += inside
    if (inside > 0) held++
    alike += closer(radius(other, j, 1), least)
  }
  for (let i = 0; i < own.size; i++) {
    const reach = radius(own, i, manifold)
    let least = Number.POSITIVE_INFINITY
    lookAround(other, own, i, reach, (distance2, j) => {
      if (distance2 <= reach) reached[j] = 1
      if (distance2 < least) least = distance2
      return reach
    })
    alike += closer(radius(own, i, 1), least)
  }
  return {
    precision: shareOf(near),
    recall: shareOf(reached),
    density: balls / (dense * own.size),
    coverage: held / other.size,
    oneNearest: alike / (own.size + other.size),
  }
}

const shareOf = (flags: Uint8Array): number =>
  flags.reduce((count, flag) => count + flag, 0) / flags.length

/** Whether the nearest of the own cloud is nearer than that of the other. */
const closer = (own: number, other: number): number => (own < other ? 1 : own === other ? 0.5 : 0)
