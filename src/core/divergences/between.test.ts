import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { dimension, type Mixture, normalise, round } from '../gaussian/mixture.ts'
import golden from '../golden/exact-divergences.json' with { type: 'json' }
import { alphaDivergence } from './alpha.ts'
import { numbers } from './arithmetic.ts'
import { divergenceBetween, fine } from './between.ts'
import { divergenceIds, divergenceOf } from './choice.ts'
import { type Divergence, generator } from './divergence.ts'
import { integrandOf } from './integrand.ts'
import { divergences } from './table.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

const on = (mean: number, sd: number, weight = 1) => ({
  weight,
  mean: [mean, 0] as const,
  sd: [sd, 0] as const,
  angle: 0,
})
const fganMixture: Mixture = [on(-1, 0.255, 0.33), on(2, 1.415, 0.67)]

/** Laws are asked for more digits than pictures are. */
const sharp = { 1: fine[1], 2: { order: 8, tolerance: 1e-9, most: 2_000_000 } } as const

const between = (divergence: Divergence, p: Mixture, q: Mixture, accuracy = sharp[dimension(p)]) =>
  divergenceBetween(divergence, p, q, accuracy)

const entries = divergenceIds.map((divergence) => divergenceOf({ divergence, alpha: 0.3 }))

/** Mixtures of one to four components with sds that differ by up to 4. */
const mixtures: fc.Arbitrary<Mixture> = fc
  .array(
    fc.record({
      weight: fc.double({ min: 0.1, max: 1, noNaN: true }),
      mean: fc.tuple(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
      ),
      sd: fc.tuple(
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
      ),
      angle: fc.double({ min: 0, max: 3, noNaN: true }),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map(normalise)
const lines = mixtures.map((mixture) =>
  mixture.map(({ weight, mean, sd }) => on(mean[0], sd[0], weight)),
)

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

describe('perfect coverage of k of K separated equal modes, ρ = K/k', () => {
  const closed = (rho: number): Record<string, number> => ({
    rkl: Math.log(rho),
    tv: 1 - 1 / rho,
    hellinger: 2 - 2 / Math.sqrt(rho),
    neyman: rho - 1,
    // Twice the half-weighted JSD.
    js: Math.log(2 / (1 + rho)) / rho + Math.log((2 * rho) / (1 + rho)) + (1 - 1 / rho) * Math.LN2,
    srkl: (1 + 1 / rho) * Math.log((1 + rho) / 2) - (1 - 1 / rho) * Math.LN2,
  })

  test('is as the table of published values says', () => {
    const table = [
      // biome-ignore lint/suspicious/noApproximativeNumericConstant: as published
      [2, 0.69315, 2 * 0.21576, 0.58579, 0.26162, 1],
      [8, 2.07944, 2 * 0.49693, 1.29289, 1.08558, 7],
      [25, 3.21888, 2 * 0.60837, 1.6, 2.00213, 24],
    ]
    for (const [rho, rkl, js, hellinger, srkl, neyman] of table) {
      const expected = { rkl, js, hellinger, srkl, neyman }
      for (const [id, value] of Object.entries(expected)) {
        expect(closed(rho)[id]).toBeCloseTo(value, 4)
      }
    }
  })

  test('by quadrature, on random lines', () => {
    const cases = fc.record({
      modes: fc.integer({ min: 2, max: 12 }),
      kept: fc.double({ min: 0, max: 1, noNaN: true }),
      sd: fc.double({ min: 0.2, max: 1, noNaN: true }),
      gap: fc.double({ min: 20, max: 25, noNaN: true }),
    })
    fc.assert(
      fc.property(cases, ({ modes, kept, sd, gap }) => {
        const k = 1 + Math.floor(kept * (modes - 1.001))
        const all = Array.from({ length: modes }, (_, i) => on(i * gap * sd, sd))
        const [p, q] = [normalise(all), normalise(all.slice(0, k))]
        for (const [id, value] of Object.entries(closed(modes / k))) {
          const actual = between(divergences[id as keyof typeof divergences], p, q)
          expect(Math.abs(actual - value)).toBeLessThan(1e-8)
        }
        // p^α q^{1−α} is ρ^{−α} where both are: (ρ^{1−α}·… − 1)/(α(α − 1)).
        const half = between(alphaDivergence(0.3), p, q)
        expect(half).toBeCloseTo(((modes / k) ** -0.3 - 1) / (0.3 * -0.7), 8)
        // Not infinite in floating point, but no neighbour of anything finite: 10 sds away.
        expect(between(divergences.kl, p, q)).toBeGreaterThan(10)
      }),
      { seed: 7, numRuns: 40 },
    )
  })
})

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

test('modes far apart on the plane', () => {
  const p = normalise([round(1, -3, 0, 0.5), round(1, 3, 1, 0.5)])
  expect(between(divergences.rkl, p, [round(1, 3, 1, 0.5)])).toBeCloseTo(Math.LN2, 6)
})
