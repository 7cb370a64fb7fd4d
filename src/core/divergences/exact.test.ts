import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import golden from '../golden/exact-divergences.json' with { type: 'json' }
import { logDensity, type Mixture, normalise, round } from '../mixture.ts'
import { isLine, type Nodes, quadrature } from '../quadrature.ts'
import { converges } from '../tails.ts'
import { alphaDivergence } from './alpha.ts'
import { numbers } from './arithmetic.ts'
import { divergenceIds, divergenceOf } from './choice.ts'
import type { Divergence } from './divergence.ts'
import { exactDivergence, powersOf, ruleFor } from './exact.ts'
import { divergences } from './table.ts'

const on = (mean: number, sd: number, weight = 1) => ({
  weight,
  mean: [mean, 0] as const,
  sd: [sd, 0] as const,
  angle: 0,
})
const fganMixture: Mixture = [on(-1, 0.255, 0.33), on(2, 1.415, 0.67)]

const logAt = (q: Mixture, { points, logP }: Nodes) =>
  logP.map((_, i) => logDensity(q, points[2 * i], points[2 * i + 1]))

function between(divergence: Divergence, p: Mixture, q: Mixture, perSd?: number): number {
  const rule = ruleFor(divergence, isLine(p) ? 1 : 2)
  const nodes = quadrature(p, [q], { ...rule, perSd: perSd ?? rule.perSd })
  return exactDivergence(divergence, nodes, logAt(q, nodes))
}

const entries = divergenceIds.map((divergence) => divergenceOf({ divergence, alpha: 0.3 }))
const smooth = entries.filter(({ id }) => id !== 'tv')

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
        expect(converges(powersOf(divergence), fganMixture, q)).toBe(false)
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

test('a coarse grid does not spoil total variation', () => {
  // From the zeros of p − q and the normal distribution function, outside this repository.
  const exact = 0.40511104831207534
  expect(Math.abs(between(divergences.tv, fganMixture, [on(0.4, 1.3)], 20) - exact)).toBeLessThan(
    2e-6,
  )
  expect(Math.abs(between(divergences.tv, fganMixture, [on(0.4, 1.3)], 160) - exact)).toBeLessThan(
    1e-7,
  )
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
  expect(plane(divergences.kl)).toBeCloseTo(one(1, 1.2, along[0]) + one(0.5, 0.7, along[1]), 12)
  expect(plane(divergences.rkl)).toBeCloseTo(one(1.2, 1, along[0]) + one(0.7, 0.5, along[1]), 12)
})

test('is 0 between equals and never negative', () => {
  for (const source of [lines, mixtures]) {
    fc.assert(
      fc.property(source, source, fc.constantFrom(...entries), (p, q, divergence) => {
        expect(Math.abs(between(divergence, p, p))).toBeLessThan(1e-12)
        expect(between(divergence, p, q)).toBeGreaterThan(-1e-10)
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

test('p and q that underflow: infinite or right, never NaN', () => {
  const p = [on(0, 1)]
  for (const divergence of entries) {
    for (const q of [[on(45, 1)], [on(0, 0.02)], [on(0, 60)]]) {
      const value = between(divergence, p, q)
      expect(value).toBeGreaterThanOrEqual(0)
    }
  }
  // v reaches ±1000: the closed forms still hold.
  expect(between(divergences.kl, p, [on(45, 1)])).toBeCloseTo(45 ** 2 / 2, 8)
  expect(between(divergences.rkl, p, [on(45, 1)])).toBeCloseTo(45 ** 2 / 2, 8)
  expect(between(divergences.js, p, [on(45, 1)])).toBeCloseTo(2 * Math.LN2, 10)
  expect(between(divergences.srkl, p, [on(45, 1)])).toBeCloseTo(45 ** 2 / 2 - 2 * Math.LN2, 8)
  expect(between(divergences.pearson, p, [on(45, 1)])).toBe(Number.POSITIVE_INFINITY)
  expect(between(divergences.neyman, p, [on(45, 1)])).toBe(Number.POSITIVE_INFINITY)
  const nodes = quadrature(p)
  const nothing = nodes.logP.map(() => Number.NEGATIVE_INFINITY)
  for (const divergence of entries) {
    const value = exactDivergence(divergence, nodes, nothing)
    const miss = divergence.missCost === Number.POSITIVE_INFINITY
    expect(Number.isNaN(value)).toBe(false)
    if (miss) expect(value).toBe(Number.POSITIVE_INFINITY)
  }
})

test('fake weights are weight · q · fake(v), and give the gradient', () => {
  const p = fganMixture
  const nodes = quadrature(p, [[on(0.4, 1.3)]])
  const weights = new Float64Array(nodes.p.length)
  const value = (divergence: Divergence, mean: number) =>
    exactDivergence(divergence, nodes, logAt([on(mean, 1.3)], nodes))
  for (const divergence of smooth) {
    const logQ = logAt([on(0.4, 1.3)], nodes)
    exactDivergence(divergence, nodes, logQ, weights)
    let slope = 0
    let worst = 0
    for (let i = 0; i < weights.length; i++) {
      const q = Math.exp(logQ[i])
      const v = nodes.logP[i] - logQ[i]
      const direct = nodes.weight * q * divergence.fake(numbers, v)
      if (Number.isFinite(direct)) worst = Math.max(worst, Math.abs(weights[i] - direct))
      slope -= (weights[i] * (nodes.points[2 * i] - 0.4)) / 1.3 ** 2
    }
    expect(worst).toBeLessThan(1e-12)
    const h = 1e-4
    const central = (value(divergence, 0.4 + h) - value(divergence, 0.4 - h)) / (2 * h)
    expect(Math.abs(slope - central)).toBeLessThan(1e-6 * Math.max(1, Math.abs(slope)))
  }
})

test('the gradient of total variation, where a sign jumps between nodes', () => {
  const nodes = quadrature(fganMixture, [[on(0.4, 1.3)]], ruleFor(divergences.tv, 1))
  const weights = new Float64Array(nodes.p.length)
  exactDivergence(divergences.tv, nodes, logAt([on(0.4, 1.3)], nodes), weights)
  const slope = weights.reduce(
    (sum, weight, i) => sum - (weight * (nodes.points[2 * i] - 0.4)) / 1.3 ** 2,
    0,
  )
  // In closed form from the zeros of p − q, outside this repository.
  expect(slope).toBeCloseTo(-0.07211395630368767, 5)
})

test('modes far apart on the plane', () => {
  const p = normalise([round(1, -3, 0, 0.5), round(1, 3, 1, 0.5)])
  expect(between(divergences.rkl, p, [round(1, 3, 1, 0.5)])).toBeCloseTo(Math.LN2, 7)
})
