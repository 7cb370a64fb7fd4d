import { beforeAll, describe, expect, test } from 'vitest'
import { moments, onLine, round } from '../../core/gaussian/mixture.ts'
import { trainingParams } from '../../core/settings/experiment.ts'
import { defaults, type ParamValue } from '../../core/settings/params.ts'
import { target } from '../../core/targets/target.ts'
import { activate, tf } from '../../engine/activate.ts'
import { seededNoise } from '../../engine/backend/noise.ts'
import { plainBatch } from '../../engine/backend/plainDraw.ts'
import { componentsOf } from '../../engine/session/components.ts'
import { createWorld } from '../../engine/session/world.ts'
import { mean as average } from '../tensors.ts'
import { adversarial, type Game } from './adversarial.ts'
import { adversarialParams } from './adversarialParams.ts'
import { logRatio } from './readOut.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const line = target([onLine(0.3, -1, 0.3), onLine(0.7, 2, 1.4)])
const plane = target([round(1, 3, -1, 0.4), round(1, 0, 2, 0.7)])

/** The critic ascends E_p v − E_q v, the generator descends it: bilinear but for the critic's bound. */
const bilinear: Game = {
  readOut: logRatio,
  critic: (vReal, vFake) => average(vFake).sub(average(vReal)),
  generator: (vFake) => average(vFake).neg(),
}

function learn(what: typeof line, overrides: Record<string, ParamValue>, seeds = [7]) {
  const training = { ...defaults(trainingParams), depth: 0, optimiser: 'sgd' as const }
  const values = { ...defaults(adversarialParams), generator: 'gaussian', ...overrides }
  const world = createWorld(tf, seeds, what, training, values)
  return { world, learner: adversarial(world as never, bilinear) }
}

describe('one Gaussian as the generator', () => {
  test('starts where the start says, and says where it is', async () => {
    const { world, learner } = learn(plane, { start: '1_-0.5_0.8_0.3_30' }, [1, 2])
    const all = await componentsOf(tf, learner)
    expect(all).toHaveLength(2)
    for (const [q] of all!) {
      expect(q.weight).toBe(1)
      expect(q.mean[0]).toBeCloseTo(1, 5)
      expect(q.mean[1]).toBeCloseTo(-0.5, 5)
      expect(q.sd[0]).toBeCloseTo(0.8, 5)
      expect(q.sd[1]).toBeCloseTo(0.3, 5)
      expect(q.angle).toBeCloseTo(Math.PI / 6, 5)
    }
    expect(learner.latent).toBe(2)
    world.dispose()
  })

  test.each([
    ['line', line, [0.4, -0.7]],
    ['plane', plane, [0.4, -0.2, -0.7, 0.5, 0.3]],
  ] as const)('has the law of its numbers on the %s, mirrored or not', async (_, what, numbers) => {
    const { world, learner } = learn(what, {})
    world.trainables[0].theta.assign(tf.tensor2d([...numbers], [1, numbers.length]))
    const [q] = (await componentsOf(tf, learner))!
    const { mean, covariance } = moments(q)
    const n = 200_000
    const samples = tf.tidy(() => learner.sample(seededNoise(tf, [3], n, 'test', 0)))
    const points = await samples.data()
    samples.dispose()
    const { units } = what
    const { dim } = what.space
    const at = (i: number, axis: number) =>
      axis < dim ? points[dim * i + axis] * units.unit + units.center[axis] : 0
    const sums = [0, 0, 0, 0, 0]
    for (let i = 0; i < n; i++) {
      const [x, y] = [at(i, 0) - mean[0], at(i, 1) - mean[1]]
      for (const [k, value] of [x, y, x * x, x * y, y * y].entries()) sums[k] += value / n
    }
    // Standard errors are below 0.01 for variances of about 1.
    expect(sums[0]).toBeCloseTo(0, 1)
    for (const [k, expected] of covariance.entries()) {
      expect(Math.abs(sums[2 + k] - expected)).toBeLessThan(0.03)
    }
    world.dispose()
  })
})

describe('an update', () => {
  const n = 32
  const rates = { generatorRate: 0.3, criticRate: 0.5, instanceNoise: 0 }

  /** μ, σ and the critic's slope and offset, before and after one step. */
  async function oneStep(update: string) {
    const { world, learner } = learn(line, { ...rates, update })
    const read = async () => {
      const all = await Promise.all(world.trainables.map(({ theta }) => theta.data()))
      return all.flatMap((numbers) => [...numbers])
    }
    const before = await read()
    const batch = plainBatch(tf, [7], n, 4, line)
    tf.tidy(() => void learner.step(batch))
    const after = await read()
    const numbers = async (make: () => ReturnType<typeof batch.normal>) => {
      const tensor = make()
      const values = [...(await tensor.data())]
      tensor.dispose()
      return values
    }
    const real = await numbers(() => batch.data(0).x)
    const z = await numbers(() => batch.normal('critic 0', 1))
    const fresh = await numbers(() => batch.normal('generator', 1))
    world.dispose()
    return { before, after, real, z, fresh }
  }

  const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length
  const v = (w: number, b: number, x: number) => 10 * Math.tanh((w * x + b) / 10)
  /** Gradient by central differences, in double precision. */
  const gradient = (f: (at: number[]) => number, at: readonly number[]) =>
    at.map((_, i) => {
      const move = (by: number) => f(at.map((x, j) => (j === i ? x + by : x)))
      return (move(1e-5) - move(-1e-5)) / 2e-5
    })
  const stepped = (at: readonly number[], slope: readonly number[], rate: number) =>
    at.map((x, i) => x - rate * slope[i])

  test.each(['simultaneous', 'alternating'])('%s is the hand-made step', async (update) => {
    const { before, after, real, z, fresh } = await oneStep(update)
    const [q, critic] = [before.slice(0, 2), before.slice(2)]
    const criticLoss = ([w, b]: number[]) =>
      mean(z.map((each) => v(w, b, q[0] + q[1] * each))) - mean(real.map((x) => v(w, b, x)))
    const nextCritic = stepped(critic, gradient(criticLoss, critic), rates.criticRate)
    const [against, codes] = update === 'simultaneous' ? [critic, z] : [nextCritic, fresh]
    const generatorLoss = ([mu, sigma]: number[]) =>
      -mean(codes.map((each) => v(against[0], against[1], mu + sigma * each)))
    const nextQ = stepped(q, gradient(generatorLoss, q), rates.generatorRate)
    for (const [i, expected] of [...nextQ, ...nextCritic].entries()) {
      expect(after[i]).toBeCloseTo(expected, 5)
    }
  })
})
