import { beforeAll, expect, test } from 'vitest'
import type { ParamValue } from '../core/settings/params.ts'
import { activate } from '../engine/activate.ts'
import { dim, linear, meanLosses, type Numbers } from '../engine/session/lossTesting.ts'

/**
 * The losses on the screen against closed forms: with p = N(0, I) and linear networks,
 *   e(z|x) = N(a x, s² I),  q(x|z) = N(b z, σ² I),  d = N(0, I),
 * every expectation is that of a Gaussian, and each of the two dimensions adds the same.
 */
const [a, b, s, sigma] = [0.6, 1.1, 0.5, 0.7]
const BATCH = 2048
const DRAWS = 20 * BATCH

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

type Settings = Readonly<Record<string, ParamValue>>

const known = new Map<string, Promise<Readonly<Record<string, number>>>>()

/** Mean of a loss over fresh batches, at parameters that do not move. */
async function meanLoss(id: string, name: string, settings: Settings = {}): Promise<number> {
  const key = `${id} ${JSON.stringify(settings)}`
  // What compares all points of a batch with one another takes its square of time.
  const batch = id === 'wae' ? BATCH / 8 : BATCH
  const asked = { id, settings: { noiseSd: sigma, ...settings }, numbers }
  if (!known.has(key)) {
    known.set(key, meanLosses({ ...asked, batch, batches: DRAWS / batch }))
  }
  return (await known.get(key)!)[name]
}

const numbers: Numbers = (name, size) => {
  const zeros = (n: number) => Array<number>(n).fill(0)
  // No opinion: D = ½.
  if (name.startsWith('critic')) return zeros(size)
  switch (name) {
    case 'encoder':
      // The means, and log s from the biases.
      return linear(size, [a, 0, 0, 0, 0, a, 0, 0], [0, 0, Math.log(s), Math.log(s)])
    case 'decoder':
      return linear(size, [b, 0, 0, b], [0, 0])
    case 'pseudo-inputs':
    case 'prior means':
    case 'prior log sds':
      return zeros(size)
    case 'density estimator': {
      const components = size / (dim + 2)
      const sd = -Math.log(0.3) / 0.1
      return [...zeros(dim * components), ...Array(components).fill(sd), ...zeros(components)]
    }
    default:
      return null
  }
}

// The standard error of 40 960 draws of a loss whose sd is about 2 is 0.01.
const TOLERANCE = 0.04

/** E[−log q(x|z)] and E KL(e(z|x) ‖ q(z)) of one dimension, where x has this variance. */
const reconstructionAt = (variance: number) =>
  Math.log(2 * Math.PI * sigma ** 2) / 2 +
  ((1 - a * b) ** 2 * variance + (b * s) ** 2) / (2 * sigma ** 2)
const divergenceAt = (variance: number) => (a ** 2 * variance + s ** 2 - 1 - Math.log(s ** 2)) / 2
const negativeElbo = dim * (reconstructionAt(1) + divergenceAt(1))
/** H(p) */
const entropy = (dim * (1 + Math.log(2 * Math.PI))) / 2

test('the negative ELBO', async () => {
  const measured = await meanLoss('vae', 'negative ELBO')
  expect(Math.abs(measured - negativeElbo)).toBeLessThan(TOLERANCE)
})

test('IWAE: with one code the ELBO', async () => {
  const measured = await meanLoss('iwae', 'negative bound', { k: 1 })
  expect(Math.abs(measured - negativeElbo)).toBeLessThan(TOLERANCE)
})

test('CVAE: with one class the ELBO', async () => {
  const measured = await meanLoss('cvae', 'negative ELBO')
  expect(Math.abs(measured - negativeElbo)).toBeLessThan(TOLERANCE)
})

test('a mixture prior that is N(0, I) leaves the ELBO, however many components it has', async () => {
  for (const components of [1, 5]) {
    const settings = { prior: 'mixture', components }
    const measured = await meanLoss('vampprior', 'negative ELBO', settings)
    expect(Math.abs(measured - negativeElbo)).toBeLessThan(TOLERANCE)
  }
})

test('VampPrior: pseudo-inputs at 0 make the prior e(z|0)', async () => {
  // KL(N(a x, s²) ‖ N(0, s²)) where x has variance 1.
  const divergence = a ** 2 / (2 * s ** 2)
  const measured = await meanLoss('vampprior', 'negative ELBO', { prior: 'vamp', components: 3 })
  expect(Math.abs(measured - dim * (reconstructionAt(1) + divergence))).toBeLessThan(TOLERANCE)
})

test('wake–sleep: what each phase learns', async () => {
  const wake = await meanLoss('wakesleep', 'wake, −log q(x|z)')
  expect(Math.abs(wake - dim * reconstructionAt(1))).toBeLessThan(TOLERANCE)
  // −log N(z; a x, s²) with x = b z + σε.
  const asleep =
    Math.log(2 * Math.PI * s ** 2) / 2 + ((1 - a * b) ** 2 + (a * sigma) ** 2) / (2 * s ** 2)
  const sleep = await meanLoss('wakesleep', 'sleep, −log e(z|x)')
  expect(Math.abs(sleep - dim * asleep)).toBeLessThan(TOLERANCE)
})

test('adversary-activated VAE: a critic without opinion weighs data and samples alike', async () => {
  const generated = b ** 2 + sigma ** 2
  const ofSamples = dim * (reconstructionAt(generated) + divergenceAt(generated))
  const measured = await meanLoss('aavae', 'weighted negative ELBO')
  expect(Math.abs(measured - (negativeElbo + ofSamples) / 2)).toBeLessThan(TOLERANCE)
})

test('a critic without opinion leaves the reconstruction', async () => {
  const reconstruction = dim * reconstructionAt(1)
  const aae = await meanLoss('aae', 'reconstruction')
  expect(Math.abs(aae - reconstruction)).toBeLessThan(TOLERANCE)
  const wae = await meanLoss('wae', 'reconstruction + λ MMD²', { lambda: 0 })
  expect(Math.abs(wae - reconstruction)).toBeLessThan(TOLERANCE)
})

test('f-GM with forward KL is the VAE, plus the likelihood of its density estimator', async () => {
  const measured = await meanLoss('fgm', 'joint divergence', { divergence: 'kl' })
  expect(Math.abs(measured - (negativeElbo - entropy))).toBeLessThan(TOLERANCE)
  const estimator = await meanLoss('fgm', 'density estimator', { divergence: 'kl' })
  expect(Math.abs(estimator - entropy)).toBeLessThan(TOLERANCE)
})

test('f-GM with reverse KL is the reverse joint KL', async () => {
  const measured = await meanLoss('fgm', 'joint divergence', { divergence: 'rkl' })
  const same = await meanLoss('jointrkl', 'reverse joint KL')
  expect(Math.abs(measured - same)).toBeLessThan(2 * TOLERANCE)
})

test('the reverse joint KL, and the likelihood of its density estimator', async () => {
  const model = -Math.log(2 * Math.PI) - Math.log(sigma) - 1
  const data = -Math.log(2 * Math.PI) / 2 - (b ** 2 + sigma ** 2) / 2
  const posterior =
    -Math.log(2 * Math.PI * s ** 2) / 2 - ((1 - a * b) ** 2 + (a * sigma) ** 2) / (2 * s ** 2)
  const measured = await meanLoss('jointrkl', 'reverse joint KL')
  expect(Math.abs(measured - dim * (model - data - posterior))).toBeLessThan(TOLERANCE)
  const estimator = await meanLoss('jointrkl', 'density estimator')
  expect(Math.abs(estimator - entropy)).toBeLessThan(TOLERANCE)
})
