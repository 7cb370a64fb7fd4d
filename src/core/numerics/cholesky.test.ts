import { expect, test } from 'vitest'
import { cholesky, solve } from './cholesky.ts'

test('solves a positive definite system', () => {
  const a = Float64Array.of(4, 2, -1, 2, 3, 0.5, -1, 0.5, 5)
  const x = solve(cholesky(a, 3)!, [1, -2, 3])
  const product = [0, 1, 2].map((i) => x.reduce((sum, value, j) => sum + a[3 * i + j] * value, 0))
  expect(product[0]).toBeCloseTo(1, 12)
  expect(product[1]).toBeCloseTo(-2, 12)
  expect(product[2]).toBeCloseTo(3, 12)
})

test('an indefinite matrix has no factor', () => {
  expect(cholesky(Float64Array.of(1, 2, 2, 1), 2)).toBeNull()
})
