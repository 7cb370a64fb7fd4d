import { expect, test } from 'vitest'
import type { Mixture } from './mixture.ts'
import { converges } from './tails.ts'

const line = (sd: number): Mixture => [{ weight: 1, mean: [0, 0], sd: [sd, 0], angle: 0 }]
const plane = (a: number, b: number, angle: number): Mixture => [
  { weight: 1, mean: [0, 0], sd: [a, b], angle },
]

test('∫ p²/q of Gaussians is finite if and only if s_q² > s_p²/2', () => {
  expect(converges([2], line(1), line(0.708))).toBe(true)
  expect(converges([2], line(1), line(0.706))).toBe(false)
  expect(converges([-1], line(0.708), line(1))).toBe(true)
  expect(converges([-1], line(0.706), line(1))).toBe(false)
  expect(converges([0, 0.5, 1], line(1), line(0.01))).toBe(true)
})

test('the widest component decides', () => {
  const p = [...line(1), ...line(3)]
  expect(converges([2], p, line(2))).toBe(false)
  expect(converges([-1], p, line(4))).toBe(true)
})

test('every direction counts, in the axes of the components', () => {
  expect(converges([2], plane(1, 0.2, 0.5), plane(1, 0.2, 0.5))).toBe(true)
  expect(converges([2], plane(1, 0.2, 0.5), plane(1, 0.2, 1.5))).toBe(false)
})
