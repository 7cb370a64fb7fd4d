import { type Cloud, sizeOf } from '../../space/cloud.ts'
import { distance2 } from './neighbours.ts'

/** The mean over all pairs of points of two clouds of a function of their squared distance. */
export function meanOver(x: Cloud, y: Cloud, of: (distance2: number) => number): number {
  const [n, m] = [sizeOf(x), sizeOf(y)]
  let sum = 0
  for (let i = 0; i < n; i++) for (let j = 0; j < m; j++) sum += of(distance2(x, i, y, j))
  return sum / (n * m)
}

/** The mean over all pairs of different points of one cloud, of a function that is `self` at 0. */
export function meanWithin(x: Cloud, of: (distance2: number) => number, self: number): number {
  const n = sizeOf(x)
  let sum = 0
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) sum += of(distance2(x, i, x, j))
  // V with the pairs of a point with itself, so that both statistics come from one.
  return (2 * sum + n * self) / (n * n)
}
