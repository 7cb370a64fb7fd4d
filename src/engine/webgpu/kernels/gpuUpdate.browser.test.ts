import { beforeEach, expect, test } from 'vitest'
import type { OptimiserKind } from '../../../core/settings/experiment.ts'
import type { Trainable } from '../../../objectives/network.ts'
import type { Tensor2D } from '../../../objectives/objective.ts'
import { createOptimiser, type Optimiser } from '../../network/optimiser.ts'
import { distance, noise, tf, use } from '../../network/testing.ts'
import { setWebgpu } from '../gpuTesting.ts'

beforeEach(async ({ skip }) => {
  if (!(await setWebgpu())) skip('no WebGPU adapter')
})

const kinds: readonly OptimiserKind[] = ['adam', 'rmsprop', 'sgd']
const rows = (name: string, size: number, seed = 1): Tensor2D =>
  noise(name, [1, 2, size], seed).reshape([2, size])

/** θ after 30 steps with changing rates. */
async function train(kind: OptimiserKind, size: number): Promise<Float32Array> {
  const optimiser = createOptimiser(tf, kind, { beta1: 0.5 })
  const theta = tf.tidy(() => tf.variable(rows('theta', size))) as Trainable['theta']
  tf.tidy(() => {
    for (let step = 0; step < 30; step++) {
      optimiser.apply({ name: 'a', theta }, rows('gradient', size, step), 0.1 / (1 + (step % 3)))
    }
  })
  await theta.data()
  tf.tidy(() => optimiser.apply({ name: 'a', theta }, rows('gradient', size, 30), 0.1))
  const values = await theta.data<'float32'>()
  optimiser.dispose()
  theta.dispose()
  return values
}

test.each(kinds)('%s is the composition of stock ops', async (kind) => {
  await use('reference')
  const expected = await train(kind, 70)
  await setWebgpu()
  expect(distance(await train(kind, 70), expected)).toBeLessThan(1e-6)
})

test.each(kinds)('a restored %s goes on with the same bits', async (kind) => {
  const gradients = (step: number) => rows('gradient', 70, step)
  const start = () => ({
    name: 'a',
    theta: tf.tidy(() => tf.variable(rows('theta', 70))) as Trainable['theta'],
  })
  const steps = (optimiser: Optimiser, who: Trainable, from: number, to: number) =>
    tf.tidy(() => {
      for (let step = from; step < to; step++) optimiser.apply(who, gradients(step), 0.1)
    })
  const whole = createOptimiser(tf, kind, { beta1: 0.5 })
  const [one, other] = [start(), start()]
  steps(whole, one, 0, 7)
  const state = await whole.save(one)
  const present = tf.tensor2d(await one.theta.data<'float32'>(), one.theta.shape)
  steps(whole, one, 7, 20)
  const next = createOptimiser(tf, kind, { beta1: 0.5 })
  other.theta.assign(present)
  next.restore(other, state)
  steps(next, other, 7, 20)
  expect(await other.theta.data()).toEqual(await one.theta.data())
  for (const optimiser of [whole, next]) optimiser.dispose()
  for (const { theta } of [one, other]) theta.dispose()
  present.dispose()
})
