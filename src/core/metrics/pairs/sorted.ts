import { once } from '../../numerics/once.ts'
import { type Cloud, sizeOf } from '../../space/cloud.ts'

/** Points in the order of their first number: what is near stands near, so most need not be looked at. */
export interface Sorted {
  readonly dim: number
  readonly size: number
  /** `[size, dim]` */
  readonly values: Float32Array
}

export const sorted = once((cloud: Cloud): Sorted => {
  const { dim } = cloud.space
  const size = sizeOf(cloud)
  const first = (i: number) => cloud.values[i * dim]
  const order = new Uint32Array(size).map((_, i) => i).sort((i, j) => first(i) - first(j))
  const values = new Float32Array(size * dim)
  order.forEach((from, to) => {
    for (let axis = 0; axis < dim; axis++) values[to * dim + axis] = cloud.values[from * dim + axis]
  })
  return { dim, size, values }
})

/**
 * Visits the points of y about point i of x, at least all that are no farther than `reach`.
 * @param reach a squared distance
 * @param visit is given a point with its squared distance, and says how far to look from now on
 */
export function lookAround(
  y: Sorted,
  x: Sorted,
  i: number,
  reach: number,
  visit: (distance2: number, j: number) => number,
): void {
  const { dim, size, values } = y
  const at = x.values[i * dim]
  const start = firstNotBelow(y, at)
  let limit = reach
  const sees = (j: number): boolean => {
    const gap = values[j * dim] - at
    if (gap * gap > limit) return false
    let distance2 = gap * gap
    for (let axis = 1; axis < dim; axis++) {
      // Of the many numbers of a picture a few show that it is far away.
      if (distance2 > limit) return true
      const next = values[j * dim + axis] - x.values[i * dim + axis]
      distance2 += next * next
    }
    limit = visit(distance2, j)
    return true
  }
  for (let j = start; j < size && sees(j); j++);
  for (let j = start - 1; j >= 0 && sees(j); j--);
}

/** By bisection. */
function firstNotBelow({ dim, size, values }: Sorted, at: number): number {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle * dim] < at) low = middle + 1
    else high = middle
  }
  return low
}
