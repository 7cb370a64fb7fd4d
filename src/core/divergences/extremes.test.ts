import { describe, expect, test, vi } from 'vitest'
import { type Mixture, normalise, round } from '../gaussian/mixture.ts'
import { fine } from './between.ts'
import { between, entries, on } from './betweenTesting.ts'
import { divergences } from './table.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

test('p and q that underflow: right, or no number', () => {
  const p = [on(0, 1)]
  // v reaches ±1000: the closed forms still hold.
  expect(between(divergences.kl, p, [on(45, 1)])).toBeCloseTo(45 ** 2 / 2, 8)
  expect(between(divergences.rkl, p, [on(45, 1)])).toBeCloseTo(45 ** 2 / 2, 8)
  expect(between(divergences.js, p, [on(45, 1)])).toBeCloseTo(2 * Math.LN2, 10)
  expect(between(divergences.srkl, p, [on(45, 1)])).toBeCloseTo(45 ** 2 / 2 - 2 * Math.LN2, 8)
  // e^{45²} − 1: finite, but not in a double.
  expect(between(divergences.pearson, p, [on(45, 1)])).toBeNaN()
  expect(between(divergences.neyman, p, [on(45, 1)])).toBeNaN()
  for (const divergence of entries) {
    for (const q of [[on(0, 0.02)], [on(0, 60)]]) {
      expect(between(divergence, p, q)).toBeGreaterThanOrEqual(0)
    }
  }
})

test('χ² of Gaussians in closed form, up to where it is infinite', () => {
  // ∫ p²/q = σ² e^{μ²/(2σ² − 1)}/√(2σ² − 1) for p = N(0, 1), q = N(μ, σ²).
  for (const [mu, sigma] of [
    [0.3, 0.9],
    [1, 0.75],
    [0.2, 0.708],
    [0, 0.7072],
  ]) {
    const left = 2 * sigma ** 2 - 1
    const exact = (sigma ** 2 * Math.exp(mu ** 2 / left)) / Math.sqrt(left) - 1
    const found = between(divergences.pearson, [on(0, 1)], [on(mu, sigma)])
    expect(Math.abs(found / exact - 1)).toBeLessThan(1e-7)
    expect(between(divergences.neyman, [on(mu, sigma)], [on(0, 1)])).toBeCloseTo(found, 9)
  }
  const narrow = 0.9998 * Math.SQRT1_2 // σ² below a half: p²/q has no integral
  expect(between(divergences.pearson, [on(0, 1)], [on(0, narrow)])).toBe(Number.POSITIVE_INFINITY)
  expect(between(divergences.neyman, [on(0, narrow)], [on(0, 1)])).toBe(Number.POSITIVE_INFINITY)
})

test('where the tails are as heavy as can be, the means decide', () => {
  const p = [on(-1.5, 1, 0.5), on(1.5, 1, 0.5)]
  const neyman = (mean: number, sd: number) => between(divergences.neyman, p, [on(mean, sd)])
  expect(neyman(0, Math.SQRT2)).toBeCloseTo(0.2868264, 6)
  expect(neyman(1.4, Math.SQRT2)).toBeLessThan(10)
  expect(neyman(1.6, Math.SQRT2)).toBe(Number.POSITIVE_INFINITY)
  expect(neyman(0, 1.4143)).toBe(Number.POSITIVE_INFINITY)
})

describe('nodes follow p and q', () => {
  // Each value from cells ten times finer, and by another rule in the property test.
  test.each([
    ['a q that p does not see', [on(0, 10, 0.5), on(5, 10, 0.5)], [on(0, 0.001)], 8.7708885],
    ['a mode a thousand times narrower', [on(-10, 0.01, 0.5), on(10, 5, 0.5)], [on(0, 8)], 2.97993],
    ['far away', [on(0, 0.3)], [on(1000, 1)], 5555559.351],
  ] as [string, Mixture, Mixture, number][])('reverse KL: %s', (_, p, q, value) => {
    expect(Math.abs(between(divergences.rkl, p, q) / value - 1)).toBeLessThan(1e-6)
  })

  test('bounded divergences stay within their bounds', () => {
    const p = normalise([on(-10, 0.01), on(10, 5)])
    for (const q of [[on(0, 0.001)], [on(1e5, 1)], [on(-10, 1e-3)], [on(0, 1e5)]]) {
      expect(between(divergences.tv, p, q)).toBeLessThanOrEqual(1)
      expect(between(divergences.hellinger, p, q)).toBeLessThanOrEqual(2)
      expect(between(divergences.js, p, q)).toBeLessThanOrEqual(2 * Math.LN2)
    }
  })

  test('a narrow mode in a wide picture of the plane', () => {
    const p = normalise([round(1, -10, 3, 0.01), round(1, 8, 5, 3)])
    const q = [round(1, -10, 3, 0.01)]
    expect(between(divergences.rkl, p, q)).toBeCloseTo(Math.LN2, 4)
    expect(between(divergences.tv, p, q)).toBeCloseTo(0.5, 4)
  })

  test('a long thin mode at any angle', () => {
    const thin = (angle: number, sd: number) => [
      { weight: 1, mean: [1, 2] as const, sd: [10, sd] as const, angle },
    ]
    for (const angle of [0, 0.4, 0.785]) {
      const exact = Math.log(1.5) + 1 / (2 * 1.5 ** 2) - 1 / 2
      expect(between(divergences.kl, thin(angle, 0.01), thin(angle, 0.015), fine[2])).toBeCloseTo(
        exact,
        5,
      )
    }
  })

  test('no number where there are more narrow modes than cells can follow', () => {
    const needles = normalise(
      Array.from({ length: 25 }, (_, k) => ({
        weight: 1,
        mean: [0, 0] as const,
        sd: [10, 0.01] as const,
        angle: k / 8,
      })),
    )
    const few = { order: 6, tolerance: 1e-4, most: 100_000 }
    expect(between(divergences.kl, needles, [round(1, 0, 0, 5)], few)).toBeNaN()
  })
})

test('modes far apart on the plane', () => {
  const p = normalise([round(1, -3, 0, 0.5), round(1, 3, 1, 0.5)])
  expect(between(divergences.rkl, p, [round(1, 3, 1, 0.5)])).toBeCloseTo(Math.LN2, 6)
})
