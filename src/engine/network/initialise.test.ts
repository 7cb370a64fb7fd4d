import { expect, test } from 'vitest'
import { initialise } from './initialise.ts'
import { layers, parameterCount } from './shape.ts'

const sizes = [2, 200, 100, 1]

test('every parameter has its place', () => {
  expect(parameterCount([3, 4, 2])).toBe(3 * 4 + 4 + 4 * 2 + 2)
  const last = layers(sizes)[2]
  expect(last.bias + last.outputs).toBe(parameterCount(sizes))
  expect(initialise(sizes, 'relu', 'critic', [1, 2])).toHaveLength(2 * parameterCount(sizes))
})

test('hidden weights have He variance, biases are zero', () => {
  const theta = initialise(sizes, 'relu', 'critic', [3])
  const { weight, bias, inputs, outputs } = layers(sizes)[1]
  const weights = theta.subarray(weight, bias)
  const variance = weights.reduce((sum, w) => sum + w * w, 0) / weights.length
  // 20 000 draws: the standard error of the variance is 1 %
  expect(variance * inputs).toBeGreaterThan(2 * 0.96)
  expect(variance * inputs).toBeLessThan(2 * 1.04)
  expect(theta.subarray(bias, bias + outputs).every((b) => b === 0)).toBe(true)
})

test('a row depends on its seed and on the name only', () => {
  const pair = initialise(sizes, 'tanh', 'critic', [7, 8])
  expect(pair.subarray(pair.length / 2)).toEqual(initialise(sizes, 'tanh', 'critic', [8]))
  expect(initialise(sizes, 'tanh', 'generator', [8])).not.toEqual(
    initialise(sizes, 'tanh', 'critic', [8]),
  )
})
