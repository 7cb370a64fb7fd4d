import { beforeAll, describe, expect, test } from 'vitest'
import { type AdaLane, adaScene } from '../../core/ada/adaScene.ts'
import { bothOf, domainsOf } from '../../core/ada/domains.ts'
import { sceneDefaults } from '../../core/scene/scene.ts'
import { trainingParams } from '../../core/settings/experiment.ts'
import { defaults } from '../../core/settings/params.ts'
import { ada } from '../../objectives/adaptation/ada.ts'
import { crossEntropy } from '../../objectives/games/classifier.ts'
import type { Tensor2D, Tensor3D } from '../../objectives/objective.ts'
import { activate, tf } from '../activate.ts'
import { plainBatch } from '../backend/plainDraw.ts'
import { mlp } from '../network/mlp.ts'
import { gradientsOf } from '../network/players.ts'
import { trainedFor } from '../session/contractTesting.ts'
import { createWorld } from '../session/world.ts'
import { createAdaSession } from './session.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const { shared, lanes } = sceneDefaults(adaScene)
const domains = domainsOf(shared)
const both = bothOf(domains)
const training = { ...defaults(trainingParams), optimiser: 'sgd' as const, width: 8 }
const seeds = [1]
const rate = 0.1

/** A learner whose discriminator rests, and whose optimiser goes along the gradient as it is. */
function made(values: Partial<AdaLane>) {
  const world = createWorld(tf, seeds, both, training, {})
  const learner = ada(world, domains, { ...lanes.b, rate, criticRate: 0, ...values })
  const [extractor, , discriminator] = world.trainables
  const batch = () => plainBatch(tf, seeds, 32, 0, both)
  /** The gradient by which a step has moved the feature extractor. */
  async function gradient(): Promise<number[]> {
    const before = Float64Array.from(await extractor.theta.data())
    tf.tidy(() => void learner.step(batch()))
    const after = Float64Array.from(await extractor.theta.data())
    world.dispose()
    return Array.from(before, (value, i) => (value - after[i]) / rate)
  }
  /** ∇_θ of −L_φ = ½ (−E_source log D − E_target log(1 − D)). */
  async function domainGradient(): Promise<number[]> {
    const shape = { sizes: [2, 8, 8, 1], activation: training.activation }
    const odds = (x: Tensor3D) => {
      const h = learner.features(x)
      const told = mlp(tf, h, discriminator.theta, shape)
      return told.reshape([1, h.shape[1]]) as Tensor2D
    }
    const noise = batch()
    const { gradients } = gradientsOf(tf, [extractor], () =>
      crossEntropy(
        odds(learner.draw(noise, 'source').x),
        odds(learner.draw(noise, 'target').x),
      ).mul(0.5),
    )
    const values = Array.from(await gradients[0]!.data())
    world.dispose()
    return values
  }
  return { world, discriminator, gradient, domainGradient }
}

const less = (a: readonly number[], b: readonly number[]) => a.map((value, i) => value - b[i])
/** Differences of float32 weights near 1, divided by the rate: 6e-8 / 0.1, and some room. */
const digits = 5
function expectClose(a: readonly number[], b: readonly number[]): void {
  a.forEach((value, i) => void expect(value).toBeCloseTo(b[i], digits))
}

describe('the gradient of the feature extractor', () => {
  test('knows nothing of the discriminator at λ = 0', async () => {
    const plain = await made({ lambda: 0 }).gradient()
    expect(plain.some((value) => Math.abs(value) > 1e-3)).toBe(true)
    const otherwise = async (lambda: number) => {
      const one = made({ lambda })
      one.discriminator.theta.assign(tf.tidy(() => one.discriminator.theta.mul(-3) as Tensor2D))
      return one.gradient()
    }
    expect(await otherwise(0)).toEqual(plain)
    expect(await otherwise(1)).not.toEqual(plain)
  })

  test('with the reversed gradient is the classifier’s less λ times that of the domain loss', async () => {
    const plain = await made({ lambda: 0 }).gradient()
    const of = await made({}).domainGradient()
    expect(Math.max(...of.map(Math.abs))).toBeGreaterThan(1e-3)
    for (const lambda of [1, 2.5]) {
      const whole = await made({ lambda, form: 'gradient' }).gradient()
      expectClose(
        less(whole, plain),
        of.map((value) => -lambda * value),
      )
    }
  })

  test('with reversed labels agrees with it where D is undecided, and only there', async () => {
    const plain = await made({ lambda: 0 }).gradient()
    const adversarial = async (form: AdaLane['form'], slope: number) => {
      const one = made({ lambda: 1, form })
      // log D − log(1 − D) near 0: σ(l) and σ(−l) are ½ both.
      one.discriminator.theta.assign(tf.tidy(() => one.discriminator.theta.mul(slope) as Tensor2D))
      return less(await one.gradient(), plain)
    }
    const far = async (slope: number) => {
      const [labels, reversed] = [
        await adversarial('labels', slope),
        await adversarial('gradient', slope),
      ]
      const size = (values: readonly number[]) => Math.hypot(...values)
      return size(less(labels, reversed)) / size(reversed)
    }
    expect(await far(0.2)).toBeLessThan(0.05)
    expect(await far(4)).toBeGreaterThan(0.2)
  })
})

describe.each([
  ['the source alone', { lambda: 0 }],
  ['reversed labels', {}],
  ['the reversed gradient, three steps of D', { form: 'gradient', criticSteps: 3 }],
] as const)('%s', (_, values) => {
  const lane = { ...lanes.b, ...values }

  test('50 replayed steps have the bits of eager ones, and were replayed', async () => {
    const what = {
      learn: (world: Parameters<typeof ada>[0]) => ada(world, domains, lane),
      values: {},
      target: both,
    }
    const eager = await trainedFor(tf, what, 50, true)
    const replayed = await trainedFor(tf, what, 50, false)
    expect(replayed.seen).toEqual(eager.seen)
    expect(replayed.replayed).toBeGreaterThanOrEqual(46)
  })

  test('run r of an ensemble is the single run, bit for bit, and leaks nothing', async () => {
    const before = tf.memory().numTensors
    const small = { ...shared, width: 8, batch: 16 }
    const many = createAdaSession(tf, small, lane, 3)
    await many.advance(60, Number.POSITIVE_INFINITY)
    const single = createAdaSession(tf, { ...small, seed: small.seed + 2 }, lane)
    // As the page asks: a picture before the first step, and one in between.
    for (const until of [0, 40]) await single.advance(until, Number.POSITIVE_INFINITY)
    const early = await single.frame()
    await single.advance(60, Number.POSITIVE_INFINITY)
    const [all, one] = [await many.evaluate(), await single.evaluate()]
    expect([all.source[2], all.target[2]]).toEqual([one.source[0], one.target[0]])
    const { rows, decided, source } = await single.frame()
    expect([...early.rows, ...rows].map(({ step }) => step)).toEqual([0, 50])
    expect(decided.every((k) => k < small.classes)).toBe(true)
    expect(source.features.every(Number.isFinite)).toBe(true)
    many.dispose()
    single.dispose()
    expect(tf.memory().numTensors).toBe(before)
  })
})

test('the points of a domain are of its classes', async () => {
  const one = createAdaSession(tf, shared, lanes.a)
  const { source, target } = await one.frame()
  one.dispose()
  for (const [shown, { means, sd }] of [
    [source, domains.source],
    [target, domains.target],
  ] as const) {
    expect(new Set(shown.label).size).toBe(shared.classes)
    shown.label.forEach((k, i) => {
      const away = Math.hypot(shown.x[2 * i] - means[k][0], shown.x[2 * i + 1] - means[k][1])
      // Of 240 points in the plane one beyond 5 sd has a probability of 240 e^{−12.5}, 1e-3.
      expect(away / sd).toBeLessThan(5)
    })
  }
})
