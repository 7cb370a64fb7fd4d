import { beforeAll, expect, test } from 'vitest'
import golden from '../../core/golden/vae.json' with { type: 'json' }
import { choose, trainingParams } from '../../core/settings/experiment.ts'
import { defaults, type ParamValue } from '../../core/settings/params.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { activate, tf } from '../../engine/activate.ts'
import { plainBatch } from '../../engine/backend/plainDraw.ts'
import { createWorld } from '../../engine/session/world.ts'
import type { Tensor2D } from '../objective.ts'
import { objectiveById } from '../registry.ts'
import { importanceWeighted } from './importanceWeighted.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** A learner on the line whose critic has no hidden layers, and these numbers. */
function withCritic(
  id: string,
  numbers: readonly number[],
  settings: Record<string, ParamValue> = {},
) {
  const entry = objectiveById(id)!
  const pair = targetFamily('pair')!
  const training = { ...defaults(trainingParams), depth: 0, optimiser: 'sgd' as const }
  const target = pair.build(choose(pair).values)
  const rates = { criticRate: 0, generatorRate: 0, instanceNoise: 0, criticSteps: 1 }
  const world = createWorld(tf, [1], target, training, {
    ...choose(entry, settings).values,
    ...rates,
  })
  const learner = entry.learn(world)
  const critic = world.networks.find(({ name }) => name === 'critic')!
  critic.theta.assign(tf.tensor2d([...numbers], [1, numbers.length]))
  const criticLoss = async () => {
    const loss = tf.tidy(() => tf.keep(learner.step(plainBatch(tf, [1], 256, 0, target)).critic))
    const [value] = await loss.data()
    loss.dispose()
    return value
  }
  return { world, learner, criticLoss }
}

const lossOf = async (...args: Parameters<typeof withCritic>) => {
  const { world, criticLoss } = withCritic(...args)
  const loss = await criticLoss()
  world.dispose()
  return loss
}

/** A critic w x + b has slope w everywhere. */
test.each([
  ['wgangp', 3, 4],
  ['wgangp', 0.4, 0.36],
  ['dragan', 3, 4],
  ['dragan', -1, 0],
] as const)('%s: of a critic with slope %d the penalty is %d λ', async (id, slope, expected) => {
  const free = await lossOf(id, [slope, 0.2], { slopePenalty: 0 })
  const held = await lossOf(id, [slope, 0.2], { slopePenalty: 2.5 })
  expect(held - free).toBeCloseTo(2.5 * expected, 3)
})

test('a Wasserstein critic offers its own field, by its own name, and claims no ratio', async () => {
  const { world, learner } = withCritic('wgan', [0.1, 0])
  expect(learner.logRatio).toBeUndefined()
  expect(learner.critic!.label).toBe('Potential')
  const found = tf.tidy(() => learner.critic!.at(tf.tensor3d([-300, 0, 500], [1, 3, 1])))
  for (const [i, value] of [-30, 0, 50].entries()) {
    expect((await found.data())[i]).toBeCloseTo(value, 4)
  }
  found.dispose()
  world.dispose()
})

test.each([
  ['zeroOne', [0.5, 0.9, 0.01]],
  ['pearson', [0, 0.8, -0.98]],
] as const)(
  'a least-squares critic (%s) is read as the share of p in p + q',
  async (coding, said) => {
    const { world, learner } = withCritic('lsgan', [1, 0], { coding })
    const found = tf.tidy(() => learner.logRatio!(tf.tensor3d([...said], [1, 3, 1])))
    const shares = [0.5, 0.9, 0.01]
    for (const [i, share] of shares.entries()) {
      expect((await found.data())[i]).toBeCloseTo(Math.log(share / (1 - share)), 3)
    }
    found.dispose()
    world.dispose()
  },
)

test('a critic of packs is read as what one point of a pack of equals tells', async () => {
  // v = x₁ + 2x₂ + 3x₃ of a pack of three: 6x where all are x, of which each tells 2x.
  const { world, learner } = withCritic('pacgan', [1, 2, 3, 0], { pack: 3 })
  const found = tf.tidy(() => learner.logRatio!(tf.tensor3d([-0.1, 0, 0.2], [1, 3, 1])))
  for (const [i, x] of [-0.1, 0, 0.2].entries()) {
    expect((await found.data())[i]).toBeCloseTo((10 * Math.tanh((6 * x) / 10)) / 3, 5)
  }
  found.dispose()
  world.dispose()
})

test('importance weights are the softmax of the critic’s log odds', async () => {
  const { logits, loss } = golden.iwgan
  const v: Tensor2D = tf.tensor2d([logits])
  const found = tf.tidy(() => importanceWeighted(tf, v))
  expect((await found.data())[0]).toBeCloseTo(loss, 6)
  // Weights are held: the gradient is −w̃ᵢ σ(−vᵢ).
  const gradient = tf.grad((y) => importanceWeighted(tf, y as Tensor2D).sum())(v)
  const values = await gradient.data()
  for (const [i, w] of golden.iwgan.weights.entries()) {
    expect(values[i]).toBeCloseTo(-w / (1 + Math.exp(logits[i])), 6)
  }
  tf.dispose([v, found, gradient])
})
