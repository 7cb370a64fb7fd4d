import { beforeAll, describe, expect, test, vi } from 'vitest'
import { fine } from '../../../core/divergences/between.ts'
import { type DivergenceId, divergenceIds, divergenceOf } from '../../../core/divergences/choice.ts'
import { momentsOf, thetaOf } from '../../../core/gaussian/gaussian.ts'
import { type Mixture, moments, normalise, onLine, round } from '../../../core/gaussian/mixture.ts'
import { gaussianFit } from '../../../core/optima/gaussianFit.ts'
import { optima } from '../../../core/optima/optima.ts'
import { uniforms } from '../../../core/space/random.ts'
import { activate } from '../../activate.ts'
import { experimentOf, fitted, moved, startText } from './testing.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** Mixtures that no table of optima was made for. */
function randomMixture(dim: 1 | 2, step: number): Mixture {
  const u = uniforms(new Float64Array(18), { seed: 4, stream: dim, step })
  return normalise(
    [0, 1, 2].map((k) => {
      const [a, b, c, d, e, f] = u.subarray(6 * k, 6 * k + 6)
      return dim === 1
        ? onLine(0.2 + a, 6 * b - 3, 0.3 + c)
        : { weight: 0.2 + a, mean: [4 * b - 2, 4 * c - 2], sd: [0.3 + d, 0.3 + e], angle: 3 * f }
    }),
  )
}

const tail = ([, b, c]: readonly [number, number, number]) => [b, c] as const

describe.each([1, 2] as const)('in %d dimensions', (dim) => {
  test.each([0, 1, 2])('a Gaussian by forward KL has the moments of mixture %d', async (step) => {
    const p = randomMixture(dim, step)
    const { mean, covariance } = moments(p)
    const [found] = await fitted(experimentOf(p, { divergence: 'kl' }), 500)
    // Modes are quantised to 1e-4, their sds to five digits.
    for (let i = 0; i < 2; i++) expect(Math.abs(found.mean[i] - mean[i])).toBeLessThan(5e-4)
    for (let i = 0; i < 3; i++) {
      expect(Math.abs(found.covariance[i] - covariance[i])).toBeLessThan(2e-3)
    }
  })

  // On the plane the search itself takes long.
  const steps = dim === 1 ? [0, 3] : [0]
  const cases = steps.flatMap((step) => divergenceIds.map((id) => [id, step] as const))
  test.each(cases)('%s of mixture %d: its optimum, from beside it', async (id, step) => {
    const p = randomMixture(dim, step)
    const [best] = optima(p, divergenceOf({ divergence: id, alpha: 0.3 }))
    const { mean, covariance } = moments([best.q])
    const start = startText([mean[0] + 0.1, mean[1]], [1.2 * covariance[0], ...tail(covariance)])
    const settings = { divergence: id, alpha: 0.3, start }
    const [found] = await fitted(experimentOf(p, settings), 1000)
    expect(Math.abs(found.value - best.value)).toBeLessThan(1e-4 * Math.max(1, best.value))
    // Total variation is smoothed a little around p = q, where its gradient jumps.
    const near = id === 'tv' ? 0.01 : 1e-3
    for (let i = 0; i < 2; i++) expect(Math.abs(found.mean[i] - mean[i])).toBeLessThan(near)
    for (let i = 0; i < 3; i++) {
      expect(Math.abs(found.covariance[i] - covariance[i])).toBeLessThan(4 * near)
    }
  })

  test.each(divergenceIds)('p = q is a fixed point of %s', async (divergence) => {
    const p = dim === 1 ? [onLine(1, 0.5, 0.8)] : [round(1, 0.5, -0.3, 0.8)]
    const start = startText(p[0].mean, moments(p).covariance)
    const [found] = await fitted(experimentOf(p, { divergence, alpha: 0.3, start }), 100)
    expect(found.value).toBeLessThan(1e-6)
    found.mean.forEach((x, i) => {
      expect(Math.abs(x - p[0].mean[i])).toBeLessThan(1e-3)
    })
    expect(Math.abs(found.covariance[0] - 0.64)).toBeLessThan(1e-3)
  })
})

describe('with enough room in q the divergences agree', () => {
  const p = normalise([onLine(0.5, -3, 0.4), onLine(0.3, 0, 0.3), onLine(0.2, 2.5, 0.5)])
  const ids: readonly DivergenceId[] = ['kl', 'rkl', 'js', 'hellinger', 'jeffreys', 'srkl']
  const values = (model: object, steps: number) =>
    Promise.all(
      ids.map(async (divergence) => {
        const settings = { divergence, start: '-2.5_1.5', ...model }
        return (await fitted(experimentOf(p, settings), steps))[0]
      }),
    )

  test('one Gaussian does not fit, and where it goes is up to the divergence', async () => {
    const found = await values({}, 500)
    for (const { value } of found) expect(value).toBeGreaterThan(0.1)
    const sds = found.map(({ covariance }) => Math.sqrt(covariance[0]))
    expect(Math.max(...sds) / Math.min(...sds)).toBeGreaterThan(3)
  })

  test.each([
    ['eight Gaussians', { model: 'mixture', components: 8 }, 3000],
    ['a flow', { model: 'flow', rate: 0.02 }, 2500],
  ])('%s do, by every divergence', async (_, model, steps) => {
    const found = await values(model, steps)
    for (const { value } of found) expect(value).toBeLessThan(0.01)
  })
})

describe('estimates from samples', () => {
  const p = [onLine(0.6, -0.5, 1), onLine(0.4, 1, 0.8)]
  const start = '0.3_1.2'
  const rate = 1e-3
  const runs = 64

  /** −(θ₁ − θ₀)/rate of a plain gradient step, one for each run: μ and log σ. */
  async function gradients(settings: object, batch = 256): Promise<number[][]> {
    const experiment = experimentOf(
      p,
      { start, rate, samples: 256, ...settings },
      { optimiser: 'sgd', runs, batch },
    )
    const after = await moved(experiment, 1)
    return after.map(({ mean, covariance }) => [
      (0.3 - mean[0]) / rate,
      (Math.log(1.2) - Math.log(covariance[0]) / 2) / rate,
    ])
  }

  const estimators = ['reparametrised', 'score', 'data'] as const
  const cases = estimators.flatMap((estimator) =>
    (['kl', 'rkl', 'js', 'hellinger', 'srkl', 'alpha'] as const).map(
      (divergence) => [estimator, divergence] as const,
    ),
  )
  test.each(cases)('%s, %s: the mean gradient is the exact one', async (estimator, id) => {
    const divergence = divergenceOf({ divergence: id, alpha: 0.7 })
    const theta = thetaOf(momentsOf([0.3, Math.log(1.2)]), 1)
    const exact = gaussianFit(p, divergence, fine[1])(theta).gradient
    const found = await gradients({ estimator, divergence: id, alpha: 0.7 })
    for (let i = 0; i < 2; i++) {
      const mean = found.reduce((sum, each) => sum + each[i], 0) / runs
      const variance = found.reduce((sum, each) => sum + (each[i] - mean) ** 2, 0) / (runs - 1)
      // Four standard errors, and the rounding of θ in 32 bits over the rate.
      expect(Math.abs(mean - exact[i])).toBeLessThan(4 * Math.sqrt(variance / runs) + 2e-4)
    }
  })

  test('forward KL from samples of q does not see a mode where q has none', async () => {
    const two = [onLine(0.5, -2, 0.5), onLine(0.5, 2, 0.5)]
    const settings = { divergence: 'kl', start: '2_0.5', rate: 0.01 }
    const reach = async (estimator: string) =>
      (await fitted(experimentOf(two, { ...settings, estimator }, { batch: 256 }), 1500))[0]
    for (const estimator of ['reparametrised', 'score']) {
      const blind = await reach(estimator)
      expect(blind.mean[0]).toBeGreaterThan(1.5)
      expect(blind.value).toBeGreaterThan(5)
    }
    const data = await reach('data')
    // 256 samples of p: the mean has a standard error of 2.06/16 at each step.
    expect(Math.abs(data.mean[0])).toBeLessThan(0.4)
    expect(data.value).toBeLessThan(0.8)
  })
})
