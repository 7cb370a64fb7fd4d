import { type Cloud, sizeOf } from '../../space/cloud.ts'
import { eachRow } from './rows.ts'

/** The sum of a function of the first `count` squared distances of a row. */
export type RowSum = (distances2: Float64Array, count: number) => number

/** The mean over all pairs of a point of x and one of y. */
export function meanAcross(x: Cloud, y: Cloud, sumOf: RowSum): number {
  const [n, m] = [sizeOf(x), sizeOf(y)]
  return sum(x, y, () => m, sumOf) / (n * m)
}

/** The mean over all pairs of different points of a cloud. */
export function meanWithin(x: Cloud, sumOf: RowSum): number {
  const n = sizeOf(x)
  return (2 * sum(x, x, (i) => i, sumOf)) / (n * (n - 1))
}

function sum(x: Cloud, y: Cloud, count: (i: number) => number, sumOf: RowSum): number {
  let all = 0
  eachRow(x, y, count, (row, n) => {
    all += sumOf(row, n)
  })
  return all
}
