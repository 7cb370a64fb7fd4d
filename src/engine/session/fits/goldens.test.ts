import { beforeAll, describe, expect, test, vi } from 'vitest'
import { fromCholesky, type Mixture, onLine } from '../../../core/gaussian/mixture.ts'
import basins from '../../../core/golden/basins-1d.json' with { type: 'json' }
import line from '../../../core/golden/gaussian-fits-1d.json' with { type: 'json' }
import plane from '../../../core/golden/gaussian-fits-2d.json' with { type: 'json' }
import { activate } from '../../activate.ts'
import { experimentOf, fitted, startText } from './testing.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

/** Published optima, reached by the engine's own steps in 32-bit floats. */

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

// The bars: parameters to 1e-3, D to 1e-4.
const PARAMETER = 1e-3
const VALUE = 1e-4

const mixtures = line.mixtures as unknown as Record<string, Mixture>

describe('every local minimum on the line is reached from beside it', () => {
  const cases = line.fits.flatMap(({ mixture, divergence, alpha, minima }) =>
    minima.map(([value, mu, sigma]) => [mixture, divergence, alpha, mu, sigma, value] as const),
  )
  test.each(cases)('%s by %s %d: %d, %d', async (mixture, divergence, alpha, mu, sigma, value) => {
    const start = `${(1.05 * mu + 0.1).toFixed(4)}_${(1.15 * sigma).toFixed(4)}`
    const [found] = await fitted(experimentOf(mixtures[mixture], { divergence, alpha, start }), 600)
    expect(Math.abs(found.mean[0] - mu)).toBeLessThan(PARAMETER)
    expect(Math.abs(Math.sqrt(found.covariance[0]) - sigma)).toBeLessThan(PARAMETER)
    expect(Math.abs(found.value - value)).toBeLessThan(VALUE)
  })
})

describe('on the plane too', () => {
  const p: Mixture = plane.mixture.map(({ weight, mean, covariance: [xx, xy, yy] }) => {
    const l11 = Math.sqrt(xx)
    const l21 = xy / l11
    return fromCholesky(weight, [mean[0], mean[1]], [l11, l21, Math.sqrt(yy - l21 ** 2)])
  })
  const cases = plane.fits.flatMap(({ divergence, minima }) =>
    minima.map((minimum, i) => [divergence, i, minimum] as const),
  )
  test.each(cases)('%s, %d', async (divergence, _, { value, mean, covariance }) => {
    const [x, y] = mean
    const [xx, xy, yy] = covariance
    const start = startText([x + 0.1, y - 0.1], [1.2 * xx, xy, 1.1 * yy])
    const [found] = await fitted(experimentOf(p, { divergence, start }), 400)
    const pairs = [...found.mean, ...found.covariance].map((number, i) => [
      number,
      [...mean, ...covariance][i],
    ])
    for (const [number, expected] of pairs) {
      expect(Math.abs(number - expected)).toBeLessThan(PARAMETER)
    }
    expect(Math.abs(found.value - value)).toBeLessThan(VALUE)
  })
})

describe('the start decides, as along the exact gradient flow', () => {
  const ids: Readonly<Record<string, string>> = {
    RKL: 'rkl',
    SRKL: 'srkl',
    JS: 'js',
    Hellinger: 'hellinger',
  }
  const cases = Object.entries(basins).flatMap(([key, rows]) => {
    const [mixture, divergence] = key.split('/')
    return rows.map(([from, mu, sigma]) => [mixture, ids[divergence], from, mu, sigma] as const)
  })
  test.each(cases)('%s by %s from %d to %d, %d', async (mixture, divergence, from, mu, sigma) => {
    const experiment = experimentOf(mixtures[mixture], { divergence, start: `${from}_1` })
    const [found] = await fitted(experiment, 600)
    // The table has three digits.
    expect(Math.abs(found.mean[0] - mu)).toBeLessThan(PARAMETER + 5e-4)
    expect(Math.abs(Math.sqrt(found.covariance[0]) - sigma)).toBeLessThan(PARAMETER + 5e-4)
  })
})

describe('from thirty sds away', () => {
  const p = [onLine(1, 15, 0.3)]
  const start = '-15_1'

  test.each(['kl', 'rkl', 'srkl', 'jeffreys'])('%s finds the mode', async (divergence) => {
    const [{ mean, covariance }] = await fitted(experimentOf(p, { divergence, start }), 2000)
    expect(Math.abs(mean[0] - 15)).toBeLessThan(PARAMETER)
    expect(Math.abs(Math.sqrt(covariance[0]) - 0.3)).toBeLessThan(PARAMETER)
  })

  // Where p and q do not overlap they are at their largest value, and flat.
  test.each(['js', 'hellinger', 'tv'])('%s does not see it', async (divergence) => {
    const [{ mean }] = await fitted(experimentOf(p, { divergence, start }), 200)
    expect(mean[0]).toBeCloseTo(-15, 3)
  })
})
