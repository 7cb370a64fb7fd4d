import { expect, test } from 'vitest'
import { drawRows } from './drawRows.ts'
import type { RowsSource } from './source.ts'

const source = (change: Partial<RowsSource>): RowsSource => ({
  type: 'rows',
  key: '',
  rows: Float32Array.from([1, 10, 2, 20, 3, 30, 4, 40]),
  weights: null,
  jitter: 0,
  ...change,
})
const key = { seed: 3, stream: 4, step: 5 }
const n = 100_000

test('without jitter each point is a row, and all rows are as likely', () => {
  const drawn = drawRows(source({}), 2, n, key)
  const counts = [0, 0, 0, 0]
  for (let i = 0; i < n; i++) {
    expect(drawn[2 * i + 1]).toBe(10 * drawn[2 * i])
    counts[drawn[2 * i] - 1]++
  }
  // Five standard errors of a share of a quarter.
  for (const count of counts)
    expect(Math.abs(count / n - 1 / 4)).toBeLessThan(5 * Math.sqrt(0.19 / n))
})

test('weights are the shares of the rows; one of weight 0 is never drawn', () => {
  const weights = Float64Array.from([0.1, 0, 0.2, 0.7])
  const drawn = drawRows(source({ weights }), 2, n, key)
  const share = (row: number) => drawn.filter((x, i) => i % 2 === 0 && x === row + 1).length / n
  expect(share(1)).toBe(0)
  for (const row of [0, 2, 3]) {
    expect(Math.abs(share(row) - weights[row])).toBeLessThan(5 * Math.sqrt(0.21 / n))
  }
})

test('jitter is normal noise of its sd on each number, apart from the choice of the row', () => {
  const [plain, noisy] = [0, 0.1].map((jitter) => drawRows(source({ jitter }), 2, n, key))
  const noise = Float64Array.from(noisy, (x, i) => (x - plain[i]) / 0.1)
  const mean = (of: (z: number, i: number) => number) =>
    noise.reduce((sum, z, i) => sum + of(z, i), 0) / noise.length
  // Standard errors of 200 000 normals: 0.0022 for the mean, 0.0032 for the square, 0.022 for z⁴.
  expect(Math.abs(mean((z) => z))).toBeLessThan(0.011)
  expect(Math.abs(mean((z) => z * z) - 1)).toBeLessThan(0.016)
  expect(Math.abs(mean((z) => z ** 4) - 3)).toBeLessThan(0.11)
  // Uncorrelated with the row, whose mean square is 1.25 about its mean.
  expect(Math.abs(mean((z, i) => z * (plain[i - (i % 2)] - 2.5)))).toBeLessThan(0.0125)
})

test('point i does not depend on how many are drawn; any number of coordinates', () => {
  const of = source({ jitter: 0.5 })
  expect(drawRows(of, 2, 10, key)).toEqual(drawRows(of, 2, 50, key).slice(0, 20))
  expect(drawRows(of, 4, 5, key)).toHaveLength(20)
})

test('a point of several parts is so many rows side by side, each drawn on its own', () => {
  for (const jitter of [0, 0.3]) {
    const [whole, apart] = [source({ parts: 3, jitter }), source({ jitter })]
    expect(drawRows(whole, 6, 100, key)).toEqual(drawRows(apart, 2, 300, key))
  }
  const weights = Float64Array.from([0.5, 0, 0.3, 0.2])
  const drawn = drawRows(source({ weights, parts: 2 }), 4, n, key)
  const counts = new Map<string, number>()
  for (let i = 0; i < n; i++) {
    const pair = `${drawn[4 * i] - 1} ${drawn[4 * i + 2] - 1}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  // Weights multiply. Five standard errors of the largest share, a quarter.
  for (const [pair, count] of counts) {
    const [first, second] = pair.split(' ').map(Number)
    const share = weights[first] * weights[second]
    expect(Math.abs(count / n - share)).toBeLessThan(5 * Math.sqrt(0.19 / n))
  }
  expect(counts.size).toBe(9)
})
