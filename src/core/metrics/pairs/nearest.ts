import { lookAround, type Sorted } from './sorted.ts'

/** Squared distances of each point to its k nearest others, the nearest first: `[n, k]`. */
export function nearest2(cloud: Sorted, k: number): Float64Array {
  const all = new Float64Array(cloud.size * k).fill(Number.POSITIVE_INFINITY)
  for (let i = 0; i < cloud.size; i++) {
    const found = all.subarray(i * k, (i + 1) * k)
    lookAround(cloud, cloud, i, Number.POSITIVE_INFINITY, (distance2, j) => {
      if (j !== i && distance2 < found[k - 1]) insert(found, distance2)
      return found[k - 1]
    })
  }
  return all
}

/** Puts a number in its place among ascending ones, of which the last falls out. */
function insert(ascending: Float64Array, value: number): void {
  let at = ascending.length - 1
  for (; at > 0 && ascending[at - 1] > value; at--) ascending[at] = ascending[at - 1]
  ascending[at] = value
}
