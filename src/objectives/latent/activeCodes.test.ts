import { expect, test } from 'vitest'
import { activeCodes } from './activeCodes.ts'

/** Means of two points, then sds, for each dimension of the code. */
const posterior = (...means: readonly (readonly [number, number])[]) =>
  Float32Array.from([0, 1].flatMap((i) => [...means.map((pair) => pair[i]), ...means.map(() => 1)]))

test('a dimension is active where the means of e(z|x) differ by more than a hundredth of the prior', () => {
  // Of ±a the variance is a².
  expect(activeCodes(posterior([0.2, -0.2], [0.09, -0.09], [5, 5]), 3)).toBe(1)
  expect(activeCodes(posterior([1, -1], [-1, 1]), 2)).toBe(2)
  expect(activeCodes(posterior([0, 0]), 1)).toBe(0)
})
