import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { normalise } from '../gaussian/mixture.ts'
import { alphaDivergence } from './alpha.ts'
import { between, on } from './betweenTesting.ts'
import { divergences } from './table.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

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
