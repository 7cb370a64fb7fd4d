import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import golden from '../golden/divergences.json' with { type: 'json' }
import { alphaDivergence } from './alpha.ts'
import { numbers } from './arithmetic.ts'
import { canonical } from './canonical.ts'
import { type Divergence, generator } from './divergence.ts'
import { divergences } from './table.ts'

const ratios = [0.05, 0.3, 1, 2.5, 9]
const dial = fc.double({ min: -1, max: 2, noNaN: true })
const seeded = { seed: 4, numRuns: 200 }

const close = (actual: number, expected: number, relative: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(
    relative * Math.max(1, Math.abs(expected)),
  )

test.each(golden.alpha)('agrees with the golden table at α = $alpha', (known) => {
  const divergence = alphaDivergence(known.alpha)
  known.u.forEach((u, i) => {
    close(generator(divergence, u), known.f[i], 1e-12)
    close(divergence.real(numbers, Math.log(u)), known.slope[i], 1e-12)
    close(divergence.fake(numbers, Math.log(u)), known.conjugate[i], 1e-12)
  })
})

describe.each([
  [-1, divergences.neyman, 0.5, /Neyman/],
  [0, divergences.rkl, 1, /reverse KL/],
  [0.5, divergences.hellinger, 2, /Hellinger/],
  [1, divergences.kl, 1, /forward KL/],
  [2, divergences.pearson, 0.5, /Pearson/],
] as [number, Divergence, number, RegExp][])('at α = %d', (alpha, entry, factor, name) => {
  const divergence = alphaDivergence(alpha)

  test('it is the named divergence, and says so', () => {
    for (const u of ratios) {
      // The entry itself may have f′(1) ≠ 0; a multiple of u − 1 changes no divergence.
      const tangent = entry.real(numbers, 0) * (u - 1)
      close(generator(divergence, u), factor * (generator(entry, u) - tangent), 1e-12)
      close(canonical(divergence, u), canonical(entry, u), 1e-12)
    }
    expect(divergence.equals).toMatch(name)
    expect(divergence.direction).toBe(entry.direction)
    expect([divergence.junkCost, divergence.missCost]).toEqual([entry.junkCost, entry.missCost])
  })

  test('the dial passes through it without a jump', () => {
    for (const nearby of [-2e-3, -1.1e-3, -9e-4, 9e-4, 1.1e-3, 2e-3]) {
      const other = alphaDivergence(alpha + nearby)
      for (const u of ratios) {
        // |∂f/∂α| at these u is at most 40 (u = 9, α = 2).
        expect(Math.abs(generator(other, u) - generator(divergence, u))).toBeLessThan(
          Math.abs(nearby) * 40,
        )
      }
    }
  })
})

test('everywhere on the dial: f(1) = 0, convex, conjugate, canonical', () => {
  fc.assert(
    fc.property(dial, (alpha) => {
      const divergence = alphaDivergence(alpha)
      for (const u of ratios) {
        const v = Math.log(u)
        const t = divergence.real(numbers, v)
        const best = divergence.fake(numbers, v)
        for (let other = -6; other <= 6; other += 0.25) {
          const earned = t * Math.exp(other) - generator(divergence, Math.exp(other))
          expect(earned).toBeLessThanOrEqual(best + 1e-9 * Math.max(1, Math.abs(best)))
        }
        expect(generator(divergence, u)).toBeGreaterThanOrEqual(-1e-12)
        close(canonical(divergence, u), generator(divergence, u), 1e-9)
      }
    }),
    seeded,
  )
})

test('exchanging p and q is the dial mirrored at ½', () => {
  fc.assert(
    fc.property(dial, (alpha) => {
      for (const u of ratios) {
        const mirrored = u * generator(alphaDivergence(1 - alpha), 1 / u)
        // Next to 0 and 1 one of the two may snap to its limit and the other, by rounding, not.
        close(generator(alphaDivergence(alpha), u), mirrored, 5e-3)
      }
    }),
    seeded,
  )
})

test('costs are the limits of f at 0 and of f(u)/u at ∞', () => {
  for (const alpha of [-1, -0.4, 0, 0.3, 0.5, 0.7, 1, 1.4, 2]) {
    const divergence = alphaDivergence(alpha)
    const check = (at: number, cost: number) =>
      cost === Number.POSITIVE_INFINITY ? expect(at).toBeGreaterThan(100) : close(at, cost, 1e-6)
    check(generator(divergence, 1e-100), divergence.junkCost)
    check(generator(divergence, 1e100) / 1e100, divergence.missCost)
  }
})

test('only named points claim a name, and the formula carries the number', () => {
  const between = alphaDivergence(0.15000000000000002)
  expect(between.equals).toBeUndefined()
  expect(between.direction).toBeUndefined()
  expect(between.tex).toContain('0.15}')
  expect(between.texFake).toContain('0.15\\,v')
  expect(alphaDivergence(1 + 1e-4).tex).toContain('=1}')
})

test.each([divergences.kl, divergences.jeffreys, alphaDivergence(1)] as Divergence[])(
  '$label needs no estimate of E_q[eᵛ]',
  (divergence) => {
    for (const v of [-3, -0.2, 0, 1.4, 5]) {
      const known = divergence.fake(numbers, v) - divergence.fakeOfDensities!(numbers, v)
      close(known, Math.exp(v) - 1, 1e-12)
    }
  },
)

test.each([divergences.rkl, divergences.jeffreys, alphaDivergence(0)] as Divergence[])(
  '$label needs no estimate of E_p[e⁻ᵛ]',
  (divergence) => {
    for (const v of [-3, -0.2, 0, 1.4, 5]) {
      const known = divergence.realOfDensities!(numbers, v) - divergence.real(numbers, v)
      close(known, Math.exp(-v) - 1, 1e-12)
    }
  },
)
