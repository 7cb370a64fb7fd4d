import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import type { Mixture } from '../gaussian/mixture.ts'
import golden from '../golden/exact-divergences.json' with { type: 'json' }
import { numbers } from './arithmetic.ts'
import { divergenceBetween } from './between.ts'
import { between, entries, lines, mixtures, on } from './betweenTesting.ts'
import { type Divergence, generator } from './divergence.ts'
import { integrandOf } from './integrand.ts'
import { divergences } from './table.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

const fganMixture: Mixture = [on(-1, 0.255, 0.33), on(2, 1.415, 0.67)]

test.each(golden.rows)(
  'agrees with the golden values at N($mu, $sigma²)',
  ({ mu, sigma, values }) => {
    for (const [id, value] of Object.entries(values)) {
      const q = [on(mu, sigma)]
      const divergence = divergences[id as keyof typeof divergences]
      if (value === null) {
        expect(between(divergence, fganMixture, q)).toBe(Number.POSITIVE_INFINITY)
        continue
      }
      const actual = between(divergence, fganMixture, q)
      // The golden total variation comes from a plain sum over a kink and errs by 4e-7; the golden
      // Neyman χ² lacks the tails beyond ±30, 5e-6 of 29.6 where q²/p is widest.
      const tolerance = { tv: 1e-6, neyman: 3e-7 }[id] ?? 1e-9
      expect(Math.abs(actual - value)).toBeLessThan(tolerance * Math.max(1, value))
    }
  },
)

test('total variation is exact where p = q between nodes', () => {
  // From the zeros of p − q and the normal distribution function, outside this repository.
  const exact = 0.40511104831207534
  expect(Math.abs(between(divergences.tv, fganMixture, [on(0.4, 1.3)]) - exact)).toBeLessThan(1e-9)
})

test('between Gaussians: closed forms, on the line and on the plane', () => {
  const [m, s] = [0.7, 1.3]
  const line = (divergence: Divergence) => between(divergence, [on(0, 1)], [on(m, s)])
  const kl = Math.log(s) + (1 + m * m) / (2 * s * s) - 1 / 2
  const rkl = -Math.log(s) + (s * s + m * m) / 2 - 1 / 2
  const affinity = Math.sqrt((2 * s) / (1 + s * s)) * Math.exp(-(m * m) / (4 * (1 + s * s)))
  expect(line(divergences.kl)).toBeCloseTo(kl, 12)
  expect(line(divergences.rkl)).toBeCloseTo(rkl, 12)
  expect(line(divergences.jeffreys)).toBeCloseTo(kl + rkl, 12)
  expect(line(divergences.hellinger)).toBeCloseTo(2 - 2 * affinity, 12)
  const turned = (mean: readonly [number, number], sd: readonly [number, number]): Mixture => [
    { weight: 1, mean, sd, angle: 0.6 },
  ]
  const plane = (divergence: Divergence) =>
    between(divergence, turned([0, 0], [1, 0.5]), turned([0.3, -0.2], [1.2, 0.7]))
  const along = [
    0.3 * Math.cos(0.6) - 0.2 * Math.sin(0.6),
    -0.2 * Math.cos(0.6) - 0.3 * Math.sin(0.6),
  ]
  const one = (p: number, q: number, d: number) =>
    Math.log(q / p) + (p * p + d * d) / (2 * q * q) - 1 / 2
  expect(plane(divergences.kl)).toBeCloseTo(one(1, 1.2, along[0]) + one(0.5, 0.7, along[1]), 10)
  expect(plane(divergences.rkl)).toBeCloseTo(one(1.2, 1, along[0]) + one(0.7, 0.5, along[1]), 10)
})

test('is 0 between equals and never negative', () => {
  for (const source of [lines, mixtures]) {
    fc.assert(
      fc.property(source, source, fc.constantFrom(...entries), (p, q, divergence) => {
        expect(divergenceBetween(divergence, p, p)).toBeLessThan(1e-12)
        expect(divergenceBetween(divergence, p, q)).toBeGreaterThanOrEqual(0)
      }),
      { seed: 5, numRuns: 30 },
    )
  }
})

test('SRKL = KL(q‖p) − 2 JSD(p, q) = 2 KL((p + q)/2 ‖ p)', () => {
  const half = (mixture: Mixture) =>
    mixture.map((component) => ({ ...component, weight: component.weight / 2 }))
  for (const [source, numRuns] of [
    [lines, 200],
    [mixtures, 15],
  ] as const) {
    fc.assert(
      fc.property(source, source, (p, q) => {
        const srkl = between(divergences.srkl, p, q)
        const difference = between(divergences.rkl, p, q) - between(divergences.js, p, q)
        const middle = 2 * between(divergences.rkl, p, [...half(p), ...half(q)])
        const tolerance = 1e-10 * Math.max(1, srkl)
        expect(Math.abs(srkl - difference)).toBeLessThan(tolerance)
        expect(Math.abs(srkl - middle)).toBeLessThan(tolerance)
      }),
      { seed: 6, numRuns },
    )
  }
})

test('the part that q pays is q·(fake(v) − fake(0)), and the whole is q·f(p/q)', () => {
  const out = new Float64Array(2)
  for (const divergence of entries) {
    for (const [p, q] of [
      [0.3, 0.5],
      [1.2, 0.1],
      [0.4, 0.4],
    ]) {
      integrandOf(divergence)(Math.log(p), Math.log(q), out)
      const v = Math.log(p / q)
      const level = divergence.real(numbers, 0)
      const whole = q * generator(divergence, p / q) - level * (p - q)
      expect(out[0]).toBeCloseTo(whole, 12)
      expect(out[0]).toBeGreaterThan(-1e-15)
      expect(out[1]).toBeCloseTo(q * (divergence.fake(numbers, v) - level), 12)
    }
  }
})
