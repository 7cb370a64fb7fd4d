import { expect, test } from 'vitest'
import golden from '../golden/flow.json' with { type: 'json' }
import { logDensity, type Mixture, onLine } from './mixture.ts'
import { flowVelocity, noised, noisedScore } from './noised.ts'
import { principalAxes } from './principalAxes.ts'

const { weights, means, covs } = golden.mixture
const mixture: Mixture = weights.map((weight, k) => {
  const [xx, xy, yy] = covs[k]
  return { weight, mean: [means[k][0], means[k][1]], ...principalAxes(xx, xy, yy) }
})

test.each(golden.flow)('the velocity at t = $t and $x', ({ t, x, v }) => {
  const [u, w] = flowVelocity(mixture, x[0], x[1], t)
  expect(u).toBeCloseTo(v[0], 9)
  expect(w).toBeCloseTo(v[1], 9)
})

test.each(golden.vp)('the score at t = $t and $x, and the density it is of', (row) => {
  const { x, alpha, sigma, score, logp } = row
  const [u, v] = noisedScore(mixture, x[0], x[1], alpha, sigma)
  expect(u).toBeCloseTo(score[0], 8)
  expect(v).toBeCloseTo(score[1], 8)
  expect(logDensity(noised(mixture, alpha, sigma), x[0], x[1])).toBeCloseTo(logp, 9)
})

test('on the line nothing points off it', () => {
  const pair = [onLine(0.4, -1, 0.3), onLine(0.6, 2, 0.5)]
  expect(flowVelocity(pair, 0.3, 0, 0.6)[1]).toBeCloseTo(0, 12)
  // ∂/∂x of the log density, by differences.
  const at = (x: number) => logDensity(noised(pair, 0.8, 0.6), x, 0)
  const [score, off] = noisedScore(pair, 0.3, 0, 0.8, 0.6)
  expect(score).toBeCloseTo((at(0.3 + 1e-5) - at(0.3 - 1e-5)) / 2e-5, 7)
  expect(off).toBeCloseTo(0, 12)
})
