import { beforeAll, expect, test, vi } from 'vitest'
import { fine } from '../../../core/divergences/between.ts'
import { divergenceOf } from '../../../core/divergences/choice.ts'
import { momentsOf, stepScale, thetaOf } from '../../../core/gaussian/gaussian.ts'
import { normalise } from '../../../core/gaussian/mixture.ts'
import { mixtureOf } from '../../../core/gaussian/mode.ts'
import { readModes } from '../../../core/gaussian/modesText.ts'
import { descend } from '../../../core/numerics/minimise.ts'
import { gaussianFit } from '../../../core/optima/gaussianFit.ts'
import { optima } from '../../../core/optima/optima.ts'
import { build } from '../../../core/testing.ts'
import { activate } from '../../activate.ts'
import { experimentOf, fitted } from './testing.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const drawn = (modes: string) => normalise(mixtureOf(readModes(modes, 'line').value))

test.each(['kl', 'rkl', 'js', 'hellinger', 'tv'])(
  'a start ten thousand times narrower than p finds its way by %s',
  async (divergence) => {
    const p = drawn('0.5_0_10__0.5_5_10')
    const [best] = optima(p, divergenceOf({ divergence: divergence as 'kl', alpha: 0 }))
    const [found] = await fitted(experimentOf(p, { divergence, start: '0_0.001' }), 1200)
    // A hundredth of σ; total variation, a cone whose tip is rounded off, is flat there.
    const near = divergence === 'tv' ? 0.3 : 2e-3
    expect(Math.abs(found.mean[0] - best.q.mean[0])).toBeLessThan(near)
    expect(Math.abs(Math.sqrt(found.covariance[0]) - best.q.sd[0])).toBeLessThan(near)
  },
)

test.each([
  ['rkl', '0_1', 9.999],
  ['js', '3_20', 9.999],
  ['rkl', '-10_0.01', -10],
  ['hellinger', '-10.01_0.02', -10],
] as const)(
  '%s from %s in a picture of a narrow and a wide mode',
  async (divergence, start, mean) => {
    const p = drawn('0.5_-10_0.01__0.5_10_5')
    const [found] = await fitted(experimentOf(p, { divergence, start, length: 0.005 }), 4000)
    expect(found.mean[0]).toBeCloseTo(mean, 2)
    const optimum = optima(p, divergenceOf({ divergence, alpha: 0 })).find(
      ({ q }) => Math.abs(q.mean[0] - mean) < 0.1,
    )!
    expect(found.value).toBeCloseTo(optimum.value, 4)
  },
)

test.each([
  ['line', '100_0.01', { length: 0.5 }],
  ['plane', '30_10_0.01', {}],
] as const)('far and narrow, on the %s', async (_, start, settings) => {
  const p =
    start.split('_').length === 2 ? drawn('1_0_1') : build('two', { separation: 0 }).density!
  const [found] = await fitted(experimentOf(p, { divergence: 'rkl', start, ...settings }), 2000)
  expect(found.value).toBeLessThan(1e-6)
})

test('a mixture that starts where no fixed node is', async () => {
  const p = build('two').density!
  const settings = { divergence: 'rkl', model: 'mixture', start: '5_5_0.1' }
  const [found] = await fitted(experimentOf(p, settings), 1500)
  expect(found.value).toBeLessThan(Math.LN2 + 1e-3)
})

test('on a fine grid reverse KL is that of the grid', async () => {
  const p = build('grid', { sd: 0.05 }).density!
  const [found] = await fitted(experimentOf(p, { divergence: 'rkl', start: '0.3_0.4_0.4' }), 1500)
  // The optimum that the fit is at: the search for all of them takes 25 modes longer.
  const rkl = divergenceOf({ divergence: 'rkl', alpha: 0 })
  const start = thetaOf(found, 2)
  const optimum = descend(gaussianFit(p, rkl, fine[2]), start, stepScale, 1e-5)!
  const { mean, covariance } = momentsOf(optimum.theta)
  expect(Math.hypot(mean[0] - found.mean[0], mean[1] - found.mean[1])).toBeLessThan(0.02)
  expect(Math.abs(found.value / optimum.value - 1)).toBeLessThan(1e-3)
  expect(Math.abs(found.covariance[0] / covariance[0] - 1)).toBeLessThan(0.1)
})
