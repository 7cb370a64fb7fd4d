import type { Optimizer } from '@tensorflow/tfjs-core'
import { expect, test } from 'vitest'
import type { OptimiserKind } from '../../core/settings/experiment.ts'
import type { Trainable } from '../../objectives/network.ts'
import type { Tensor2D } from '../../objectives/objective.ts'
import { createOptimiser } from './optimiser.ts'
import { distance, noise, tf, use } from './testing.ts'

const kinds: readonly OptimiserKind[] = ['adam', 'rmsprop', 'sgd']

const trainable = (name: string, size: number): Trainable => ({
  name,
  theta: tf.tidy(() => tf.variable(rows(name, size))) as Trainable['theta'],
})

const rows = (name: string, size: number, seed = 1): Tensor2D =>
  noise(name, [1, 2, size], seed).reshape([2, size])

const gradient = (step: number, size: number): Tensor2D => rows('gradient', size, step)

/** θ of two players after eight steps with changing rates. */
async function train(kind: OptimiserKind): Promise<Float32Array[]> {
  const optimiser = createOptimiser(tf, kind, { beta1: 0.5 })
  const players = [trainable('a', 7), trainable('b', 12)]
  tf.tidy(() => {
    for (let step = 0; step < 8; step++) {
      for (const who of players) {
        optimiser.apply(who, gradient(step, who.theta.shape[1]), 0.1 / (step + 1))
      }
    }
  })
  const thetas = await Promise.all(players.map(({ theta }) => theta.data<'float32'>()))
  optimiser.dispose()
  for (const { theta } of players) theta.dispose()
  return thetas
}

test.each(kinds)('%s is the same on wasm and as stock ops', async (kind) => {
  await use('reference')
  const expected = await train(kind)
  await use('wasm')
  const thetas = await train(kind)
  thetas.forEach((theta, i) => {
    expect(distance(theta, expected[i])).toBeLessThan(1e-6)
  })
})

test.each(kinds)('%s is that of tf.train', async (kind) => {
  await use('reference')
  const constructors: Record<OptimiserKind, () => Optimizer> = {
    adam: () => tf.train.adam(0.1, 0.5),
    rmsprop: () => tf.train.rmsprop(0.1),
    sgd: () => tf.train.sgd(0.1),
  }
  const stock = constructors[kind]()
  const [ours, theirs] = [trainable('a', 9), trainable('a', 9)]
  const optimiser = createOptimiser(tf, kind, { beta1: 0.5 })
  for (let step = 0; step < 5; step++) {
    optimiser.apply(ours, gradient(step, 9), 0.1)
    stock.applyGradients({ [theirs.theta.name]: gradient(step, 9) })
  }
  const [a, b] = [await ours.theta.data<'float32'>(), await theirs.theta.data<'float32'>()]
  // tf.train multiplies up the powers of β in float32.
  expect(distance(a, b)).toBeLessThan(1e-5)
})

test.each(['wasm', 'reference'] as const)('nothing is left behind on %s', async (backend) => {
  await use(backend)
  const before = tf.memory().numTensors
  for (const kind of kinds) await train(kind)
  expect(tf.memory().numTensors).toBe(before)
})

test('a clone of θ keeps its values while θ is trained', async () => {
  await use('wasm')
  const who = trainable('a', 8)
  const clone = who.theta.clone()
  const before = Float32Array.from(await clone.data())
  createOptimiser(tf, 'sgd').apply(who, gradient(0, 8), 1)
  expect(await clone.data()).toEqual(before)
  expect(await who.theta.data()).not.toEqual(before)
})
