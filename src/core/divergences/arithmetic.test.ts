import { expect, test } from 'vitest'
import { numbers } from './arithmetic.ts'

test('softplus does not overflow', () => {
  expect(numbers.softplus(1000)).toBe(1000)
  expect(numbers.softplus(-1000)).toBe(0)
  expect(numbers.softplus(0)).toBeCloseTo(Math.LN2, 15)
})
