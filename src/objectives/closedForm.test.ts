import { beforeAll, expect, test } from 'vitest'
import { round } from '../core/gaussian/mixture.ts'
import { choose, trainingParams } from '../core/settings/experiment.ts'
import { defaults, type ParamValue } from '../core/settings/params.ts'
import { target } from '../core/targets/target.ts'
import { activate, tf } from '../engine/activate.ts'
import { plainBatch } from '../engine/backend/plainDraw.ts'
import { createWorld } from '../engine/session/world.ts'
import type { Tensor1D } from './objective.ts'
import { objectiveById } from './registry.ts'

/**
 * The losses on the screen against closed forms: with p = N(0, I) and linear networks,
 *   e(z|x) = N(a x, s² I),  q(x|z) = N(b z, σ² I),  d = N(0, I),
 * every expectation is that of a Gaussian, and each of the two dimensions adds the same.
 */
const [a, b, s, sigma] = [0.6, 1.1, 0.5, 0.7]
const dim = 2
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
  if (!known.has(key)) known.set(key, meanLosses(id, settings))
  return (await known.get(key)!)[name]
}

async function meanLosses(
  id: string,
  settings: Settings,
): Promise<Readonly<Record<string, number>>> {
  const objective = objectiveById(id)!
  const training = { ...defaults(trainingParams), depth: 0, latent: dim, optimiser: 'sgd' as const }
  const rates = { rate: 0, estimatorRate: 0, criticRate: 0 }
  const values = { ...choose(objective, { noiseSd: sigma, ...settings }).values, ...rates }
  const standard = target([round(1, 3, -1, 0.4)])
  const world = createWorld(tf, [1], standard, training, values)
  const trained = new Map<string, { theta: { assign(x: unknown): void; size: number } }>()
  const learner = objective.learn({
    ...world,
    mlp: (...args: Parameters<typeof world.mlp>) => {
      const network = world.mlp(...args)
      trained.set(network.name, network as never)
      return network
    },
    free: (...args: Parameters<typeof world.free>) => {
      const free = world.free(...args)
      trained.set(free.name, free as never)
      return free
    },
  } as never)
  const set = (which: string, numbers: number[]) =>
    trained.get(which)?.theta.assign(tf.tensor2d(numbers, [1, numbers.length]))
  // W by rows of inputs, then b: the means, and log s from the biases.
  set('encoder', [a, 0, 0, 0, 0, a, 0, 0, 0, 0, Math.log(s), Math.log(s)])
  set('decoder', [b, 0, 0, b, 0, 0])
  const components = (trained.get('density estimator')?.theta.size ?? 0) / (dim + 2)
  const sd = -Math.log(0.3) / 0.1
  // No opinion: D = ½.
  for (const [which, { theta }] of trained) {
    if (which.startsWith('critic')) set(which, Array(theta.size).fill(0))
  }
  set('density estimator', [
    ...Array(dim * components).fill(0),
    ...Array(components).fill(sd),
    ...Array(components).fill(0),
  ])
  const sums: Record<string, number> = {}
  // What compares all points of a batch with one another takes its square of time.
  const batch = id === 'wae' ? BATCH / 8 : BATCH
  const steps = DRAWS / batch
  for (let step = 0; step < steps; step++) {
    const losses = tf.tidy<never>(() => {
      const kept = learner.step(plainBatch(tf, [1], batch, step, standard))
      for (const loss of Object.values(kept)) tf.keep(loss)
      return kept as never
    }) as Readonly<Record<string, Tensor1D>>
    for (const [name, loss] of Object.entries(losses)) {
      sums[name] = (sums[name] ?? 0) + (await loss.data())[0] / steps
    }
    for (const loss of Object.values(losses)) loss.dispose()
  }
  world.dispose()
  return sums
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
