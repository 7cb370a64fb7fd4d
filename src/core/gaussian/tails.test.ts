import { describe, expect, test } from 'vitest'
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

test('a share of the tail can be asked for', () => {
  // 2/s_p² − 1/s_q² is half of 1/s_p² for s_q² = 2/3 s_p².
  const q = line(Math.sqrt(2 / 3))
  expect(converges([2], line(1), q, 0.49)).toBe(true)
  expect(converges([2], line(1), q, 0.51)).toBe(false)
})

describe('on the plane, exactly', () => {
  const at = (x: number, y: number, a: number, b: number, angle: number): Mixture => [
    { weight: 1, mean: [x, y], sd: [a, b], angle },
  ]

  test('thin Gaussians that cross: an edge that no fan of directions would meet', () => {
    // 2Λ_p − Λ_q ≻ 0 for p and q of one shape, turned against each other by a hair.
    const thin = plane(1, 1e-3, 0)
    const turned = (angle: number) => converges([2], thin, plane(1, 1e-3, angle))
    expect(turned(0)).toBe(true)
    expect(turned(7.0e-4)).toBe(true)
    expect(turned(7.2e-4)).toBe(false)
  })

  test('of several components the widest counts in each direction', () => {
    const p = [...plane(2, 0.5, 0), ...plane(2, 0.5, Math.PI / 2)]
    // q²/p: p is as wide as 2 along both axes, and narrowest between them.
    expect(converges([-1], p, plane(0.7, 0.7, 0))).toBe(true)
    const wide = Math.SQRT2 * Math.sqrt(1 / (1 / 8 + 2))
    expect(converges([-1], p, plane(0.999 * wide, 0.999 * wide, 0))).toBe(true)
    expect(converges([-1], p, plane(1.001 * wide, 1.001 * wide, 0))).toBe(false)
  })

  test('where the precisions cancel, the means decide', () => {
    const p = [...at(-1.5, 0, 1, 1, 0), ...at(1.5, 0, 1, 1, 0)]
    // Along x q²/p falls like e^{−1.5·2|x|}; along y it does not fall.
    expect(converges([-1], p, at(0, 0, Math.SQRT2, 1, 0))).toBe(true)
    expect(converges([-1], p, at(1.6, 0, Math.SQRT2, 1, 0))).toBe(false)
    expect(converges([-1], p, at(0, 0, 1, Math.SQRT2, 0))).toBe(false)
    expect(converges([-1], p, at(0, 0, 1.4143, 1, 0))).toBe(false)
  })

  test('a component without weight has no tail', () => {
    const q = [...at(0, 0, 1, 1, 0), { ...at(0, 0, 9, 9, 0)[0], weight: 0 }]
    expect(converges([-1], at(0, 0, 1, 1, 0), q)).toBe(true)
  })
})
