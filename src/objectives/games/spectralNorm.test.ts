import { beforeAll, expect, test } from 'vitest'
import { trainingParams } from '../../core/settings/experiment.ts'
import { defaults } from '../../core/settings/params.ts'
import { build } from '../../core/testing.ts'
import { activate, tf } from '../../engine/activate.ts'
import { createWorld } from '../../engine/session/world.ts'
import type { Tensor3D } from '../objective.ts'
import { spectrallyNormalised } from './spectralNorm.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const worldOf = (depth: number) =>
  createWorld(tf, [1, 2], build('ring'), { ...defaults(trainingParams), depth, width: 16 }, {})

/** `[2, n, 2]` */
const points = (n: number, sd: number) =>
  tf.tidy(() => tf.randomNormal([4 * n], 0, sd, 'float32', 1).reshape<Tensor3D>([2, n, 2]))

test('a linear critic has the slope that is its bound', async () => {
  const world = worldOf(0)
  const critic = spectrallyNormalised(world, world.mlp('critic', 2, 1), 3)
  critic.refine()
  const x = points(5, 1)
  const slopes = tf.tidy(() => critic.gradientNorm2(x).sqrt())
  for (const slope of await slopes.data()) expect(slope).toBeCloseTo(3, 4)
  tf.dispose([x, slopes])
  world.dispose()
})

test('after some rounds no slope of a deep critic is above its bound', async () => {
  const world = worldOf(3)
  const network = world.mlp('critic', 2, 1)
  // Steep, so that the bound is felt.
  tf.tidy(() => network.theta.assign(network.theta.mul(4)))
  const critic = spectrallyNormalised(world, network, 2)
  for (let round = 0; round < 100; round++) critic.refine()
  const x = points(500, 2)
  const slopes = tf.tidy(() => critic.gradientNorm2(x).sqrt())
  const free = tf.tidy(() => network.gradientNorm2(x).sqrt())
  expect(Math.max(...(await free.data()))).toBeGreaterThan(10)
  const steepest = Math.max(...(await slopes.data()))
  expect(steepest).toBeLessThan(2.001)
  expect(steepest).toBeGreaterThan(0.1)
  tf.dispose([x, slopes, free])
  world.dispose()
})

test('its numbers are trained through the division: what does not change the quotient has no slope', async () => {
  const world = worldOf(0)
  const network = world.mlp('critic', 2, 1)
  const critic = spectrallyNormalised(world, network, 1)
  critic.refine()
  const x = points(7, 1)
  const [gradient] = Object.values(
    tf.variableGrads(() => critic.apply(x).sum().asScalar(), [network.theta]).grads,
  )
  // Of W/‖W‖ the gradient stands across W.
  const along = tf.tidy(() =>
    gradient
      .slice([0, 0], [-1, 2])
      .mul(network.theta.slice([0, 0], [-1, 2]))
      .sum(1),
  )
  for (const dot of await along.data()) expect(Math.abs(dot)).toBeLessThan(1e-4)
  const size = tf.tidy(() => gradient.slice([0, 0], [-1, 2]).norm())
  expect((await size.data())[0]).toBeGreaterThan(1e-2)
  tf.dispose([x, gradient, along, size])
  world.dispose()
})
