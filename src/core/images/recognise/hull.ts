/** Known points that a point is compared with. */
const NEIGHBOURS = 6
/** Numbers that are looked at before it is asked whether more are needed. */
const BLOCK = 6
/** Steps towards the nearest point of their hull; a few are enough. */
const STEPS = 20

/** Written over by each call, because millions of points are looked at. */
const nearest = new Int32Array(NEIGHBOURS)
const distances2 = new Float64Array(NEIGHBOURS)
const products = new Float64Array(NEIGHBOURS * NEIGHBOURS)
const weights = new Float64Array(NEIGHBOURS)
const slopes = new Float64Array(NEIGHBOURS)

/**
 * The distance of a point to a class: to the convex hull of the six points of it that are nearest
 * (Vincent & Bengio 2001, K-local convex distance). What lies between two pictures that are alike is
 * like both; what lies between two that are not is far from either.
 * @param points numbers of a point from `at` on, `count` of them
 * @param known `[n, count]`, points of the class
 * @param within points that are farther are none of its neighbours
 * @returns ∞ where it has no neighbour
 */
export function hullDistance(
  points: Float64Array,
  at: number,
  known: Float64Array,
  count: number,
  within = Number.POSITIVE_INFINITY,
): number {
  const found = findNearest(points, at, known, count, within)
  if (found === 0) return Number.POSITIVE_INFINITY
  multiply(points, at, known, count, found)
  return Math.sqrt(Math.max(0, descend(found)))
}

/** Most are seen to be farther long before their last number, because the first vary most. */
function findNearest(
  points: Float64Array,
  at: number,
  known: Float64Array,
  count: number,
  within: number,
): number {
  let found = 0
  distances2.fill(within * within)
  for (let from = 0; from < known.length; from += count) {
    const limit = distances2[NEIGHBOURS - 1]
    let sum = 0
    for (let axis = 0; axis < count && sum < limit; ) {
      // A few at a time, because a loop that may end after each is slower.
      for (const end = Math.min(count, axis + BLOCK); axis < end; axis++) {
        const gap = points[at + axis] - known[from + axis]
        sum += gap * gap
      }
    }
    if (!(sum < limit)) continue
    let place = Math.min(found, NEIGHBOURS - 1)
    for (; place > 0 && distances2[place - 1] > sum; place--) {
      distances2[place] = distances2[place - 1]
      nearest[place] = nearest[place - 1]
    }
    distances2[place] = sum
    nearest[place] = from
    found = Math.min(found + 1, NEIGHBOURS)
  }
  return found
}

/** Inner products of the neighbours, seen from the point. */
function multiply(
  points: Float64Array,
  at: number,
  known: Float64Array,
  count: number,
  found: number,
): void {
  for (let j = 0; j < found; j++) {
    for (let l = 0; l <= j; l++) {
      let sum = 0
      for (let axis = 0; axis < count; axis++) {
        const x = points[at + axis]
        sum += (known[nearest[j] + axis] - x) * (known[nearest[l] + axis] - x)
      }
      products[j * NEIGHBOURS + l] = sum
      products[l * NEIGHBOURS + j] = sum
    }
  }
}

/** The least wᵀGw over weights that are positive and sum to 1, by moving weight from worst to best. */
function descend(found: number): number {
  weights.fill(0)
  weights[0] = 1
  for (let j = 0; j < found; j++) slopes[j] = products[j * NEIGHBOURS]
  for (let step = 0; step < STEPS; step++) {
    let [best, worst] = [0, -1]
    for (let j = 0; j < found; j++) {
      if (slopes[j] < slopes[best]) best = j
      if (weights[j] > 0 && (worst < 0 || slopes[j] > slopes[worst])) worst = j
    }
    const gain = slopes[worst] - slopes[best]
    if (!(gain > 1e-6)) break
    const across = products[best * NEIGHBOURS + worst]
    const apart =
      products[best * (NEIGHBOURS + 1)] - 2 * across + products[worst * (NEIGHBOURS + 1)]
    const moved = Math.min(weights[worst], gain / apart)
    weights[best] += moved
    weights[worst] -= moved
    for (let j = 0; j < found; j++) {
      slopes[j] += moved * (products[j * NEIGHBOURS + best] - products[j * NEIGHBOURS + worst])
    }
  }
  let sum = 0
  for (let j = 0; j < found; j++) sum += weights[j] * slopes[j]
  return sum
}
