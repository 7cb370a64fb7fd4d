import { expect, test } from 'vitest'
import { tube } from './curve.ts'
import { logDensity } from './mixture.ts'

// Fast at one end, slow at the other: the parameter is not arc length.
const line = (t: number) => [10 * t * t, 0] as const

test('spreads the mass evenly over the length, whatever the parameter', () => {
  const parts = tube(line, 0.1)
  parts.forEach(({ mean }, k) => {
    expect(mean[0]).toBeCloseTo(((k + 0.5) * 10) / parts.length, 4)
  })
})

test('has the length of the curve for its mass', () => {
  const circle = tube((t) => [2 * Math.cos(2 * Math.PI * t), 2 * Math.sin(2 * Math.PI * t)], 0.1)
  expect(circle.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(4 * Math.PI, 4)
})

test('has an even ridge', () => {
  const parts = tube(line, 0.1)
  const heights = Array.from({ length: 200 }, (_, i) => Math.exp(logDensity(parts, 4 + i / 100, 0)))
  expect(Math.max(...heights) / Math.min(...heights)).toBeLessThan(1.001)
})
