import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spread } from './spread.ts'

test('quartiles as R, NumPy and spreadsheets give them', () => {
  expect(spread([4, 1, 3, 2])).toEqual({
    count: 4,
    least: 1,
    low: 1.75,
    median: 2.5,
    high: 3.25,
    most: 4,
  })
  expect(spread(new Float32Array([7]))).toMatchObject({ low: 7, median: 7, high: 7 })
})

test('what is not a number does not count', () => {
  expect(spread([Number.NaN, 2, Number.POSITIVE_INFINITY])).toMatchObject({ count: 1, median: 2 })
  expect(spread([Number.NaN])).toBeNull()
  expect(spread([])).toBeNull()
})

test('lies in order within the values, and does not depend on their order', () => {
  const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(numbers, (values) => {
      const { least, low, median, high, most } = spread(values)!
      expect([low, median, high].every((v, i, all) => v >= (all[i - 1] ?? least))).toBe(true)
      expect([least, most]).toEqual([Math.min(...values) + 0, Math.max(...values) + 0])
      expect(most).toBeGreaterThanOrEqual(high)
      expect(spread([...values].reverse())).toEqual(spread(values))
    }),
    { seed: 20261120 },
  )
})
