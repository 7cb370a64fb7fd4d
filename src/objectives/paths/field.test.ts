import { beforeAll, describe, expect, test } from 'vitest'
import { choose, trainingParams } from '../../core/settings/experiment.ts'
import { defaults } from '../../core/settings/params.ts'
import { build } from '../../core/testing.ts'
import { activate, tf } from '../../engine/activate.ts'
import { seededNoise } from '../../engine/backend/noise.ts'
import { createWorld } from '../../engine/session/world.ts'
import type { Tensor3D } from '../objective.ts'
import { objectiveById } from '../registry.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** A picture that a network says whatever it is shown, as its last biases: what tanh makes of them. */
const BIAS = 0.5
const N = 6

/** Samples of a path whose network says that picture, in standard units. */
async function samples(id: string, settings: Readonly<Record<string, string | number>>) {
  const objective = objectiveById(id)!
  const target = build('bars')
  const { values } = choose(objective, settings)
  const world = createWorld(tf, [1], target, { ...defaults(trainingParams), depth: 0 }, values)
  const learner = objective.learn(world as never)
  const [network] = world.trainables
  const weights = network.theta.size - world.dim
  const numbers = [...Array<number>(weights).fill(0), ...Array<number>(world.dim).fill(BIAS)]
  tf.tidy(() => network.theta.assign(tf.tensor2d(numbers, [1, numbers.length])))
  const drawn: Tensor3D = tf.tidy(() => learner.sample(seededNoise(tf, [1], N, 'evaluate', 0)))
  const found = [...(await drawn.data())]
  drawn.dispose()
  world.dispose()
  return found
}

describe('on images a path ends in the picture that its network says', () => {
  test.each([
    // The last step is as long as the time that the velocity is divided by at least.
    ['euler', 1e-3],
    // It takes half of the last step's velocity from where the picture is reached, and nothing pulls:
    // half of the noise of t = 0.95 stays, four sds at most.
    ['heun', 4 * (0.05 / 2)],
  ] as const)('flow matching by %s', async (method, tolerance) => {
    const found = await samples('flowmatching', { method, steps: 20 })
    for (const x of found) expect(Math.abs(x - Math.tanh(BIAS))).toBeLessThan(tolerance)
  })

  test.each(['sde', 'ode'])('diffusion by its %s, but for the last noise', async (sampler) => {
    const found = await samples('diffusion', { sampler, steps: 100 })
    const mean = found.reduce((sum, x) => sum + x, 0) / found.length
    // σ is 0.15 a few steps before the end, of 96 numbers.
    expect(Math.abs(mean - Math.tanh(BIAS))).toBeLessThan(0.08)
    for (const x of found) expect(Math.abs(x - Math.tanh(BIAS))).toBeLessThan(0.6)
  })
})
