import { expect, test } from 'vitest'
import { binned } from './bars.ts'

test('few numbers of modes have a bar each', () => {
  expect(binned([1, 0, 3])).toEqual([
    { from: 0, to: 0, runs: 1 },
    { from: 1, to: 1, runs: 0 },
    { from: 2, to: 2, runs: 3 },
  ])
})

test('of a thousand modes bars are of several numbers each; no run is lost, and all modes stand apart', () => {
  const histogram = Array.from({ length: 1001 }, (_, k) => (k % 100 === 0 ? 1 : 0))
  const bars = binned(histogram)
  expect(bars).toHaveLength(41)
  expect(bars.reduce((sum, { runs }) => sum + runs, 0)).toBe(11)
  expect(bars.at(-1)).toEqual({ from: 1000, to: 1000, runs: 1 })
  bars.slice(1).forEach(({ from }, i) => {
    expect(from).toBe(bars[i].to + 1)
  })
})
