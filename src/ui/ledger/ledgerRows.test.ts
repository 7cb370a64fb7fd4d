import { expect, test } from 'vitest'
import { round } from '../../core/gaussian/mixture.ts'
import { target } from '../../core/targets/target.ts'
import { build } from '../../core/testing.ts'
import { ledgerRows } from './ledgerRows.ts'
import { lineText } from './lineText.ts'

const rare = target([round(3, 0, 0, 0.1), round(1, 1, 0, 0.1)])
const row = {
  step: 100,
  metrics: {},
  losses: {},
  shares: [0.9, 0.02],
  captured: [true, false],
  found: [true, true],
}

test('all bars share one scale, on which the largest true weight stands in the middle', () => {
  const [common, small] = ledgerRows(rare, row)
  // 98.889 % of a mode lies near it.
  const full = 1.5 * 0.98889
  expect(common.tick).toBe(0.5)
  expect(small.tick).toBeCloseTo((0.25 * 0.98889) / full, 4)
  expect(common.bar).toBeCloseTo(0.9 / full, 4)
})

test('a mode is captured, lost since, or was never captured', () => {
  expect(ledgerRows(rare, row).map(({ state }) => state)).toEqual(['captured', 'lost', undefined])
  const fresh = { ...row, captured: [false, false], found: [false, false] }
  expect(ledgerRows(rare, fresh).map(({ state }) => state)).toEqual(['never', 'never', undefined])
})

test('what is near no mode is elsewhere: the shares add up to 1', () => {
  const rows = ledgerRows(rare, row)
  expect(rows).toHaveLength(3)
  expect(rows[2].mode).toBeNull()
  expect(rows[2].weight).toBeCloseTo(1 - 0.98889, 4)
  expect(rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0)).toBeCloseTo(1, 12)
  expect(rows.reduce((sum, { share }) => sum + (share ?? Number.NaN), 0)).toBeCloseTo(1, 12)
})

test('of p near no mode of images the page knows nothing, and says nothing', () => {
  const bars = build('bars')
  const rows = ledgerRows(bars, null)
  expect(rows.map(({ weight }) => weight)).toEqual([...bars.modes!.weights, null])
  expect(lineText(rows[30], undefined)).toBe('The rest, near no mode: –')
  const measured = { ...rows[30], share: 0.2 }
  expect(lineText(measured, undefined)).toMatch(/^The rest, near no mode: 20\.0.% of q$/)
})

test('a bar ends at the end of its track, and says that it goes on', () => {
  const even = target([round(1, 0, 0, 0.1), round(1, 1, 0, 0.1), round(1, 2, 0, 0.1)])
  const all = {
    ...row,
    shares: [1, 0, 0],
    captured: [true, false, false],
    found: [true, true, true],
  }
  expect(ledgerRows(even, all).map(({ bar }) => bar)).toEqual([1, 0, 0, 0])
  expect(ledgerRows(even, all).map(({ beyond }) => beyond)).toEqual([true, false, false, false])
})

test('before an evaluation, or with one of another target, nothing is claimed', () => {
  for (const stale of [null, { ...row, shares: [1], captured: [true], found: [true] }]) {
    expect(ledgerRows(rare, stale).map(({ share }) => share)).toEqual([null, null, null])
    expect(ledgerRows(rare, stale).every(({ state }) => state === undefined)).toBe(true)
  }
})
