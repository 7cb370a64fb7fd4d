import { expect, test } from 'vitest'
import { divergenceIds, divergenceOf } from './divergences/choice.ts'
import { ruleFor } from './divergences/exact.ts'
import { divergences } from './divergences/table.ts'
import { componentOf } from './gaussian.ts'
import { gaussianFit } from './gaussianFit.ts'
import { type Component, normalise } from './mixture.ts'
import { quadrature } from './quadrature.ts'

const on = (mean: number, sd: number, weight = 1): Component => ({
  weight,
  mean: [mean, 0],
  sd: [sd, 0],
  angle: 0,
})

test('the gradient is that of the value', () => {
  const p = normalise([on(-1, 0.5, 0.4), on(1.5, 0.8, 0.6)])
  const at = [0.2, -0.1]
  const h = 1e-5
  for (const divergence of divergenceIds) {
    const entry = divergenceOf({ divergence, alpha: 0.3 })
    const f = gaussianFit(p, entry, quadrature(p, [[componentOf(at)]], ruleFor(entry, 1)))
    const { gradient } = f(at)
    at.forEach((_, k) => {
      const moved = (by: number) => f(at.map((x, i) => (i === k ? x + by : x))).value
      const central = (moved(h) - moved(-h)) / (2 * h)
      // The nodes of total variation leave an error of their own in the slope.
      const tolerance = (divergence === 'tv' ? 1e-3 : 1e-6) * Math.max(1, Math.abs(central))
      expect(Math.abs(gradient[k] - central)).toBeLessThan(tolerance)
    })
  }
})

test('where q would not fit its nodes, the objective is infinite', () => {
  const p = [on(0, 1)]
  const f = gaussianFit(p, divergences.kl, quadrature(p))
  expect(f([0, Math.log(0.1)]).value).toBe(Number.POSITIVE_INFINITY)
  expect(f([0, Math.log(3)]).value).toBe(Number.POSITIVE_INFINITY)
  expect(f([9, 0]).value).toBe(Number.POSITIVE_INFINITY)
  expect(Number.isFinite(f([0.5, 0]).value)).toBe(true)
})
