import { expect, test } from 'vitest'
import { round } from '../../core/mixture.ts'
import { target } from '../../core/targets/target.ts'
import { ledgerRows } from './ledgerRows.ts'

const rare = target([round(3, 0, 0, 0.1), round(1, 1, 0, 0.1)])
const row = { step: 100, metrics: {}, losses: {}, shares: [0.9, 0.02], captured: [true, false] }

test('all bars share one scale, on which the largest true weight stands in the middle', () => {
  const [common, small] = ledgerRows(rare, row)
  expect(common.tick).toBe(0.5)
  expect(small.tick).toBeCloseTo(0.25 / 1.5)
  expect(common.bar).toBeCloseTo(0.9 / 1.5)
  expect([common.captured, small.captured]).toEqual([true, false])
})

test('a bar ends at the end of its track', () => {
  const even = target([round(1, 0, 0, 0.1), round(1, 1, 0, 0.1), round(1, 2, 0, 0.1)])
  const all = { ...row, shares: [1, 0, 0], captured: [true, false, false] }
  expect(ledgerRows(even, all).map(({ bar }) => bar)).toEqual([1, 0, 0])
})

test('before an evaluation, or with one of another target, nothing is claimed', () => {
  for (const stale of [null, { ...row, shares: [1], captured: [true] }]) {
    expect(ledgerRows(rare, stale).map(({ share }) => share)).toEqual([null, null])
    expect(ledgerRows(rare, stale).map(({ captured }) => captured)).toEqual([undefined, undefined])
  }
})
