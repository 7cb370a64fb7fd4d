import { beforeAll, expect, test } from 'vitest'
import { choose, trainingParams } from '../../core/settings/experiment.ts'
import { defaults, type Params } from '../../core/settings/params.ts'
import { build } from '../../core/testing.ts'
import { activate, tf } from '../../engine/activate.ts'
import { plainBatch } from '../../engine/backend/plainDraw.ts'
import { createWorld } from '../../engine/session/world.ts'
import type { Objective } from '../objective.ts'
import minimax from './minimax.ts'
import unrolled from './unrolled.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const training = {
  ...defaults(trainingParams),
  ...{ depth: 1, width: 6, activation: 'tanh' as const, latent: 2, optimiser: 'sgd' as const },
}
const ETA = 0.3

type Settings = Record<string, number | string>
const rates = { generatorRate: 1, criticRate: 1 }

/** One step from the same numbers: how the generator moves, and both losses before it. */
const step = (settings: Settings, shift?: readonly number[]) =>
  stepOf(unrolled, { unrollRate: ETA, ...settings }, shift)

/** @param shift of the generator's numbers before the step */
async function stepOf<P extends Params>(
  objective: Objective<P>,
  settings: Settings,
  shift?: readonly number[],
) {
  const target = build('ring')
  const { values } = choose(objective, { ...rates, ...settings })
  const world = createWorld(tf, [1], target, training, values)
  const learner = objective.learn({ ...world, values: values as never })
  const [generator, critic] = world.trainables
  const move = (by: readonly number[]) =>
    tf.tidy(() =>
      generator.theta.assign(generator.theta.add(tf.tensor2d([...by], generator.theta.shape))),
    )
  // At its start a generator's samples all lie together.
  tf.tidy(() => critic.theta.assign(critic.theta.mul(2)))
  if (shift) move(shift)
  const before = Float32Array.from(await generator.theta.data())
  const losses = tf.tidy(() => {
    const batch = plainBatch(tf, [1], 64, 0, target)
    // Codes by any name are the same, so that objectives that name them otherwise see the same.
    const found = learner.step({ ...batch, normal: (_, dim) => batch.normal('codes', dim) })
    return { generator: tf.keep(found.generator), critic: tf.keep(found.critic) }
  })
  const loss = (await losses.generator.data())[0]
  const ofCritic = (await losses.critic.data())[0]
  const after = await generator.theta.data()
  const gradient = Array.from(before, (x, i) => x - after[i])
  tf.dispose([losses.generator, losses.critic])
  world.dispose()
  return { loss, ofCritic, gradient }
}

test('without unrolled steps it is the minimax game, whose players move at once', async () => {
  const { loss, ofCritic, gradient } = await step({ unroll: 0, instanceNoise: 0 })
  expect(loss).toBeCloseTo(-ofCritic, 5)
  const game = await stepOf(minimax, { update: 'simultaneous', instanceNoise: 0 })
  expect(ofCritic).toBeCloseTo(game.ofCritic, 6)
  // Networks of stock ops round otherwise than our kernels do.
  expect(Math.hypot(...gradient.map((g, i) => g - game.gradient[i]))).toBeLessThan(1e-6)
  expect(Math.hypot(...gradient)).toBeGreaterThan(1e-2)
})

test('steps that are too long overshoot, and lead to a critic that is worse', async () => {
  const none = (await step({ unroll: 0 })).loss
  expect((await step({ unroll: 3, unrollRate: 30 })).loss).toBeLessThan(none)
})

test('the critic that is looked ahead to is better than this one', async () => {
  const losses = [0, 1, 3].map(async (unroll) => (await step({ unroll })).loss)
  const [none, one, three] = await Promise.all(losses)
  expect(one).toBeGreaterThan(none)
  expect(three).toBeGreaterThan(one)
})

test('its gradient runs through the unrolled steps, and the first-order one does not', async () => {
  const { gradient } = await step({ unroll: 3 })
  const first = await step({ unroll: 3, through: 'first' })
  const size = Math.hypot(...gradient)
  // The slope of the unrolled loss in the direction of the gradient, by differences.
  const h = 0.01
  const along = (sign: number) => gradient.map((g) => (sign * h * g) / size)
  const up = (await step({ unroll: 3 }, along(1))).loss
  const down = (await step({ unroll: 3 }, along(-1))).loss
  // 32-bit losses of about 1 differ by rounding of 1e-7, over 2h = 0.02.
  expect((up - down) / (2 * h)).toBeCloseTo(size, 3)
  expect(Math.hypot(...gradient.map((g, i) => g - first.gradient[i]))).toBeGreaterThan(0.05 * size)
})
