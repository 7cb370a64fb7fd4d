import { expect, test } from 'vitest'
import { hasRoom, planOf } from './dispatchPlan.ts'

/** The least workgroup memory that WebGPU guarantees, in numbers. */
const LEAST = 4096

test.each([
  [[2, 64, 64, 2], true],
  [[784, 512, 784], true],
  // A flow between coloured pictures of 28 × 28.
  [[2353, 64, 64, 2352], false],
])('whether a row of %j has room', (sizes, expected) => {
  expect(hasRoom(sizes)).toBe(expected)
  const { tile, widths } = planOf({ sizes, activation: 'relu' }, 1, 64)
  expect(tile * (widths[0] + widths[1]) <= LEAST).toBe(expected)
})
