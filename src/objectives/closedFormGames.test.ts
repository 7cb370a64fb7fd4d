import { beforeAll, expect, test } from 'vitest'
import type { ParamValue } from '../core/settings/params.ts'
import { activate } from '../engine/activate.ts'
import { dim, linear, meanLosses, type Numbers } from '../engine/session/lossTesting.ts'

/**
 * Losses of games against closed forms: with p = N(0, I) and linear networks, G(z) = b z and
 * e(z|x) = N(a x, s² I).
 */
const [a, b, s] = [0.6, 1.1, 0.5]

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const networks: Numbers = (name, size) => {
  switch (name) {
    case 'generator':
      return linear(size, [b, 0, 0, b], [0, 0])
    case 'encoder':
      return linear(size, [a, 0, 0, 0, 0, a, 0, 0], [0, 0, Math.log(s), Math.log(s)])
    case 'encoder without noise':
      return linear(size, [a, 0, 0, a], [0, 0])
    // No opinion: D = ½.
    default:
      return Array<number>(size).fill(0)
  }
}

const losses = (
  id: string,
  settings: Readonly<Record<string, ParamValue>> = {},
  own: Numbers = () => null,
) =>
  meanLosses({
    id,
    settings,
    numbers: (name, size) => own(name, size) ?? networks(name, size),
    ...{ batch: 2048, batches: 20 },
  })

/** Five standard errors of 40 960 draws of a loss whose sd is about 1. */
const TOLERANCE = 0.025

const near = (found: number, expected: number): void =>
  expect(Math.abs(found - expected)).toBeLessThan(TOLERANCE)

const LOG2 = Math.log(2)
/** Variance of x less what comes back of it, one dimension: (1 − ab) x − b s ε. */
const back = (1 - a * b) ** 2 + (b * s) ** 2

test('α-GAN: critics without opinion leave the distance', async () => {
  const found = await losses('alphagan', { lambda: 2 })
  const distance = 2 * dim * Math.sqrt((2 * back) / Math.PI)
  near(found.encoder, distance)
  near(found.generator, distance)
  near(found.critic, 3 * LOG2)
  near(found['critic of codes'], 2 * LOG2)
})

test('VAE/GAN: a critic without opinion leaves the VAE of its features', async () => {
  // Of each point the first two features are the point itself.
  const own: Numbers = (name, size) => {
    const features = size / (dim + 1)
    const row = (k: number) => Array.from({ length: features }, (_, i) => (i === k ? 1 : 0))
    return name === 'features' ? linear(size, [...row(0), ...row(1)], []) : null
  }
  const found = await losses('vaegan', { gamma: 3 }, own)
  const divergence = (dim * (a ** 2 + s ** 2 - 1 - Math.log(s ** 2))) / 2
  near(found.encoder, divergence + (dim * back) / 2)
  near(found.decoder, (3 * dim * back) / 2 + 2 * LOG2)
  near(found.critic, 3 * LOG2)
})

test('the mode-regularised GAN: a critic without opinion leaves the distance', async () => {
  const found = await losses('mdgan', { distance: 2, realism: 0.5 })
  const regulariser = 2 * dim * (1 - a * b) ** 2 + 0.5 * LOG2
  near(found.encoder, regulariser)
  near(found.generator, LOG2 + regulariser)
  near(found.critic, 2 * LOG2)
})

/** A critic with an opinion. */
const opinion: Numbers = (name) => (name === 'critic' ? [0.7, -0.3, 0.4] : null)

test('InfoGAN: without λ the GAN', async () => {
  const gan = await losses('nonsaturating', {}, opinion)
  const found = await losses('infogan', { lambda: 0 }, opinion)
  near(found.critic, gan.critic)
  near(found.generator, gan.generator)
})

test('InfoGAN: a reader that knows nothing, and one that finds the codes, in nats', async () => {
  const sharp = Math.log(0.2)
  // −log U(u; −1, 1) less E −log N(u; 0, 1), of a class as unlikely as any.
  const nothing = LOG2 - Math.log(2 * Math.PI) / 2 - 1 / 6
  const blind = await losses('infogan', { lambda: 2, continuous: 0.5 })
  near(blind['reader of codes'], -0.5 * nothing)
  near(blind.generator, LOG2 - 0.5 * 2 * nothing)
  // x is (u, 4c) with two classes; Q reads u to within 0.2, and c with odds of e⁴⁰.
  const known = { lambda: 2, continuous: 0.5, classes: 2 }
  const found = await losses('infogan', known, (name) => {
    if (name === 'generator') return [0, 0, 0, 0, 0, 0, 0, 4, 1, 0, 0, 0]
    if (name === 'reader of codes') return [0, 0, 1, 0, -10, 10, 0, 0, 20, -20, 0, sharp]
    return null
  })
  const ofPlace = LOG2 - Math.log(2 * Math.PI) / 2 - sharp
  near(found['reader of codes'], -(LOG2 + 0.5 * ofPlace))
})

test('Flow-GAN: its likelihood is that of the same flow as a fit, whatever trains it', async () => {
  const sine: Numbers = (name, size) =>
    name.startsWith('coupling') ? Array.from({ length: size }, (_, i) => Math.sin(i + 1) / 2) : null
  const flow = { model: 'flow', estimator: 'data', divergence: 'kl', layers: 3 }
  const fit = await losses('fit', { ...flow, start: '3_-1_0.4_0.4_0' }, sine)
  /** H(p) of what the models see, N(0, I). */
  const entropy = (dim * (1 + Math.log(2 * Math.PI))) / 2
  for (const loss of ['likelihood', 'adversarial', 'both']) {
    const found = await losses('flowgan', { loss, layers: 3, lambda: 2 }, sine)
    near(found['negative log-likelihood'], fit['estimate of D'] + entropy)
    if (loss === 'both') near(found.generator, LOG2 + 2 * found['negative log-likelihood'])
  }
})

test('MGAN: generators that cannot be told apart cost log K, and those apart nothing', async () => {
  const alike = await losses('mgan', { generators: 3, beta: 2 })
  near(alike.classifier, Math.log(3))
  near(alike.generators, LOG2 + 2 * Math.log(3))
  // The constant input of the first makes x₁ positive, that of the second negative.
  const apart = await losses('mgan', { generators: 2, beta: 2 }, (name) => {
    if (name === 'generators') return [...[0, 0, 0, 0, 1, 0], ...[0, 0, 0, 0, -1, 0], 0, 0]
    return name === 'classifier' ? [10, -10, 0, 0, 0, 0] : null
  })
  near(apart.classifier, 0)
  near(apart.generators, LOG2)
})

test('IWGAN: the effective share of samples is e^−τ² where v is N(0, τ²)', async () => {
  const slope = 0.5
  const critic: Numbers = (name, size) => (name === 'critic' ? linear(size, [slope, 0], [0]) : null)
  const found = await losses('iwgan', { instanceNoise: 0 }, critic)
  near(found['effective share of samples'], Math.exp(-((slope * b) ** 2)))
  near((await losses('iwgan', { instanceNoise: 0 }))['effective share of samples'], 1)
})
