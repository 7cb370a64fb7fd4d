import { expect, test } from 'vitest'
import type { Row } from '../core/record/ensembleRow.ts'
import { ahead, count, coversAll, median, middle, share } from './rows.ts'

/** A run that has captured so many of three modes. */
const run = (modes: number): Row => ({
  step: 100,
  metrics: { modes },
  losses: {},
  shares: [0.2, 0.2, 0.2],
  captured: [0, 1, 2].map((k) => k < modes),
  found: [true, true, true],
})

const a = [3, 0, 1, 3].map(run)
const b = [1, 1, 1, 2].map(run)

test('runs are counted', () => {
  expect(count(a, coversAll)).toBe(2)
  expect(share(a, coversAll)).toBe(0.5)
  expect(share(b, coversAll)).toBe(0)
})

test('a lane is ahead where its run is higher than that of the same seed, and not where it is as high', () => {
  expect(ahead(a, b, 'modes')).toBe(2)
  expect(ahead(b, a, 'modes')).toBe(1)
  expect(ahead(a, a, 'modes')).toBe(0)
})

test('the middle of an even number of runs is between two of them', () => {
  expect(median(a, 'modes')).toBe(2)
  expect(median(a.slice(1), 'modes')).toBe(1)
  expect(middle([10, 9, 8])).toBe(9)
  expect(median(a, 'highQuality')).toBeNaN()
})
