import { beforeEach, expect, test } from 'vitest'
import type { Tensor2D, Tensor3D } from '../../objectives/objective.ts'
import { mlp } from './mlp.ts'
import { activations, type Case, evaluate, noise, randomTheta, tf, use } from './testing.ts'

beforeEach(() => use('reference'))

test('one hidden layer, by hand', async () => {
  const network: Case = { sizes: [2, 2, 1], activation: 'leakyRelu', runs: 1, rows: 1 }
  // W₁ = [[1, −1], [2, 1]], b₁ = [0.5, 0]; W₂ = [3, 4]ᵀ, b₂ = 1
  const theta = tf.tensor2d([1, -1, 2, 1, 0.5, 0, 3, 4, 1], [1, 9])
  const x = tf.tensor3d([1, -1], [1, 1, 2])
  // a = [−0.5, −2], h = [−0.1, −0.4], y = −0.3 − 1.6 + 1
  expect((await mlp(tf, x, theta, network).data())[0]).toBeCloseTo(-0.9, 6)
})

test.each(activations)('%s: gradients equal finite differences', async (activation) => {
  const network: Case = { sizes: [2, 5, 4, 2], activation, runs: 2, rows: 3 }
  const [, dx, dtheta] = await evaluate(network)
  const x = noise('x', [2, 3, 2])
  const c = noise('c', [2, 3, 2])
  const theta = randomTheta(network)
  const loss = (a: Tensor3D, b: Tensor2D) => tf.sum(tf.mul(mlp(tf, a, b, network), c))
  const h = 1e-2
  for (const i of [0, 5, 11]) {
    const step = tf.tensor3d(unit(12, i, h), [2, 3, 2])
    const slope = tf.sub(loss(tf.add(x, step), theta), loss(tf.sub(x, step), theta)).div(2 * h)
    expect((await slope.data())[0]).toBeCloseTo(dx[i], 2)
  }
  for (const i of [0, 12, 20, 48, 60, 97]) {
    const step = tf.tensor2d(unit(theta.size, i, h), theta.shape)
    const slope = tf.sub(loss(x, tf.add(theta, step)), loss(x, tf.sub(theta, step))).div(2 * h)
    expect((await slope.data())[0]).toBeCloseTo(dtheta[i], 2)
  }
})

test.each(activations)('%s can be differentiated twice', async (activation) => {
  const network: Case = { sizes: [2, 5, 1], activation, runs: 1, rows: 4 }
  const x = noise('x', [1, 4, 2])
  const theta = randomTheta(network)
  const squaredSlope = (b: Tensor2D) =>
    tf
      .grad((a) => mlp(tf, a as Tensor3D, b, network).sum())(x)
      .square()
      .sum()
  const gradient = await tf
    .grad((b) => squaredSlope(b as Tensor2D))(theta)
    .data()
  const h = 1e-2
  for (const i of [0, 7, 16]) {
    const step = tf.tensor2d(unit(theta.size, i, h), theta.shape)
    const slope = tf.sub(squaredSlope(tf.add(theta, step)), squaredSlope(tf.sub(theta, step)))
    expect((await slope.div(2 * h).data())[0]).toBeCloseTo(gradient[i], 2)
  }
})

const unit = (size: number, at: number, value: number): Float32Array =>
  new Float32Array(size).fill(value, at, at + 1)
