import { expect, test } from 'vitest'
import { among, drawsToRepeat, supportOf } from './birthdays.ts'

const equal = (kinds: number) => Array.from({ length: kinds }, () => 1 / kinds)

/** Of 365 days it is 23 (von Mises 1939). */
test.each([
  [1, 2],
  [2, 2],
  [30, 7],
  [365, 23],
])('of %i equal kinds two of %i draws are the same as often as not', (kinds, draws) => {
  expect(drawsToRepeat(equal(kinds))).toBe(draws)
  expect(supportOf(equal(kinds))).toBeCloseTo(kinds, 9)
})

test('unequal kinds repeat sooner, and those of no weight never', () => {
  const weights = [...equal(365).map((w) => w / 2), 1 / 2, 0]
  // One draw in four pairs is of the frequent kind twice.
  expect(drawsToRepeat(weights)).toBe(3)
  expect(supportOf(weights)).toBeCloseTo(1 / (1 / 4 + 1 / 4 / 365), 9)
})

test('what is of no kind does not count', () => {
  expect(among([0.2, 0.6])).toEqual([0.25, expect.closeTo(0.75, 12)])
})
