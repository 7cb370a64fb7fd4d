import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pcg4d, stream, uniform } from '../space/random.ts'
import { pickRows, rowThresholds } from './pickRows.ts'
import type { RowsSource } from './source.ts'

const source = (weights: Float64Array | null, count = weights?.length ?? 1): RowsSource => ({
  type: 'rows',
  key: '',
  rows: new Float32Array(2 * count),
  weights,
  jitter: 0,
})

/** The row that a number in (0, 1) picks, by the definition. */
function picked(u: number, weights: readonly number[]): number {
  let cumulative = 0
  const row = weights.findIndex((weight) => {
    cumulative += weight
    return u < cumulative
  })
  return row < 0 ? weights.length - 1 : row
}

const weighted = fc
  .array(fc.nat(10), { minLength: 1, maxLength: 300 })
  .filter((all) => all.some((weight) => weight > 0) && all.at(-1)! > 0)
  .map((all) => {
    const total = all.reduce((sum, weight) => sum + weight, 0)
    return all.map((weight) => weight / total)
  })

test('thresholds pick the row in whose share of (0, 1) the uniform of a word is', () => {
  const words = new Uint32Array(4)
  fc.assert(
    fc.property(weighted, fc.nat(), (weights, seed) => {
      const key = { seed, stream: stream('test'), step: 3 }
      const rows = pickRows(rowThresholds(source(Float64Array.from(weights)), 2), 20, key)
      rows.forEach((row, i) => {
        pcg4d(words, 0, i, key.step, key.stream, key.seed)
        expect(row).toBe(picked(uniform(words[0]), weights))
        expect(weights[row]).toBeGreaterThan(0)
      })
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('rows without weights have equal shares, of the same whole numbers everywhere', () => {
  const words = new Uint32Array(4)
  for (const count of [1, 2, 3, 7, 1000, 60_000]) {
    const key = { seed: count, stream: stream('test'), step: 1 }
    const thresholds = rowThresholds(source(null, count), 2)
    pickRows(thresholds, 500, key).forEach((row, i) => {
      pcg4d(words, 0, i, key.step, key.stream, key.seed)
      expect(row).toBe(Math.floor(uniform(words[0]) * count))
    })
    const shares = Array.from(thresholds, (end, i) => end - (i > 0 ? thresholds[i - 1] : 0))
    expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
    expect(thresholds.at(-1)).toBe(2 ** 24)
  }
})

// A link must mean the same experiment next year: these never change. By an independent program in
// exact integers and fractions.
test('frozen rows', () => {
  const key = { seed: 1, stream: stream('data/0'), step: 0 }
  const weights = Float64Array.of(0.5, 0.25, 0, 0.125, 0.125)
  const rows = (thresholds: Uint32Array, n: number) => [...pickRows(thresholds, n, key)]
  expect(rows(rowThresholds(source(weights), 2), 12)).toEqual([0, 1, 4, 0, 0, 4, 0, 1, 4, 1, 0, 1])
  expect(rows(rowThresholds(source(null, 1000), 2), 8)).toEqual([
    221, 515, 965, 472, 167, 911, 187, 631,
  ])
})
