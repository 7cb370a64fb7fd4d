import { beforeAll, describe, expect, test } from 'vitest'
import { logDensity, onLine } from '../../core/gaussian/mixture.ts'
import golden from '../../core/golden/vae.json' with { type: 'json' }
import { perfectFacts } from '../../core/metrics/evaluate.ts'
import { heldOut } from '../../core/metrics/heldOut/heldOut.ts'
import { unedited } from '../../core/settings/course.ts'
import { choose } from '../../core/settings/experiment.ts'
import { target } from '../../core/targets/target.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { normal, standardNormal } from '../../objectives/distributions.ts'
import type { LearnerFacts } from '../../objectives/facts.ts'
import { fixtures } from '../../objectives/fixtures/fixtures.ts'
import { logWeight } from '../../objectives/latent/logWeight.ts'
import { grouped, repeated } from '../../objectives/latent/severalCodes.ts'
import type { Learner, Tensor2D, Tensor3D } from '../../objectives/objective.ts'
import { objectives } from '../../objectives/registry.ts'
import { activate, tf } from '../activate.ts'
import { heldOutFacts, logMarginals } from './heldOut.ts'
import { createSession } from './session.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** x = az + b + sε, with e(z|x) = N(cx + d, v). */
const linear = (a: number, b: number, s: number, c: number, d: number, v: number) => {
  const model = {
    prior: standardNormal(1),
    decoder: (z: Tensor3D) => normal(z.mul(a).add(b), tf.scalar(Math.log(s))),
    encoder: (x: Tensor3D) => normal(x.mul(c).add(d), tf.scalar(Math.log(v) / 2)),
  }
  return {
    logWeights(point, k, noise) {
      const x = repeated(point, k)
      const code = model.encoder(x)
      return grouped(logWeight(model, x, code.sample(noise, 'posterior'), code), k)
    },
  } satisfies LearnerFacts
}
const mean = (values: Float32Array) => values.reduce((sum, one) => sum + one, 0) / values.length

describe.each(Object.entries(golden.points))('the bound at x = %s', (x, values) => {
  const { a, b, s, c, d, v } = golden.params
  const { logWeights } = linear(a, b, s, c, d, v)
  /** Of 30 000 codes: the log of one weight has an sd of about 1, a bound of k codes less. */
  const bound = async (k: number) => {
    const points = new Float32Array(Math.round(30_000 / k)).fill(Number(x))
    return mean(await logMarginals(tf, logWeights, points, 1, k, 3))
  }

  test.each([1, 2, 3, 5, 10, 50] as const)('is the golden one with %d codes', async (k) => {
    expect(Math.abs((await bound(k)) - values[`iwae_${k}`])).toBeLessThan(0.03)
  })

  test('rises with the codes, and stays below log q(x)', async () => {
    const [one, five, fifty] = [await bound(1), await bound(5), await bound(50)]
    expect(one).toBeLessThan(five)
    expect(five).toBeLessThan(fifty)
    // What 50 codes leave is 0.003 to 0.005, and 600 bounds of them have an error of 0.003.
    expect(fifty).toBeLessThan(values.logpx + 0.01)
  })
})

/** A model that is p in standard units, with its own posterior: then every weight is q(x). */
const exact = (sd: number): Learner['facts'] => {
  const [a, s] = [Math.sqrt(1 - sd * sd), sd]
  return linear(a, 0, s, a, 0, s * s)
}
const learner = (facts: Learner['facts']): Learner => ({
  step: () => ({}),
  sample: (noise) => noise.normal('x', 1),
  facts,
})

test.each([1, 0.01, 300])('is in nats of x in its own units, here %d', async (sd) => {
  const p = target([onLine(1, 5, sd)])
  const { bound } = await heldOutFacts(tf, learner(exact(0.6)), ['bound'], p, 1)
  // Equal but for the rounding of 32-bit numbers.
  expect(bound).toBeCloseTo(perfectFacts(p).bound!, 4)
  expect(Math.abs(bound! + Math.log(sd) + 0.5 * Math.log(2 * Math.PI * Math.E))).toBeLessThan(0.1)
})

test('what is missed is the share of data that d finds ten times as dense as q', async () => {
  // p is half q, half a mode of its own.
  const p = target([onLine(0.7, 0, 1), onLine(0.3, 40, 1)])
  const { center, unit } = p.units
  const shift = (0 - center[0]) / unit
  const [a, s] = [0.6 / unit, 0.8 / unit]
  const q = linear(a, shift, s, a / (a * a + s * s), (-shift * a) / (a * a + s * s), 0.64)
  const logData = (x: Tensor3D) => {
    const part = (weight: number, mean: number) =>
      normal(tf.scalar((mean - center[0]) / unit).reshape([1, 1, 1]), tf.scalar(-Math.log(unit)))
        .log(x)
        .add(Math.log(weight))
    return tf.logSumExp<Tensor2D>(tf.stack([part(0.7, 0), part(0.3, 40)]), 0)
  }
  const all = learner({ ...q, logData })
  const { missed } = await heldOutFacts(tf, all, ['missed'], p, 1)
  const far = heldOut(p).values.filter((x) => {
    const ratio = logDensity(p.density!, x, 0) - logDensity([onLine(1, 0, 1)], x, 0)
    return ratio > Math.log(10)
  }).length
  expect(missed).toBe(far / heldOut(p).values.length)
  // A binomial share of 500 has an sd of 0.02.
  expect(Math.abs(missed! - 0.3)).toBeLessThan(0.07)
  expect(await heldOutFacts(tf, learner(q), ['missed'], p, 1)).not.toHaveProperty('missed')
})

test.each([1, 0.01, 300])('the likelihood of p itself is its own, of sd %d', async (sd) => {
  const p = target([onLine(1, 5, sd)])
  const logDensity = (x: Tensor3D) => standardNormal(1).log(x)
  const noise = (x: Tensor3D) => ({ noise: x, logDensity: logDensity(x) })
  for (const known of [{ logDensity }, { facts: { back: noise } }]) {
    const all = { ...learner(undefined), ...known }
    const { likelihood } = await heldOutFacts(tf, all, ['likelihood'], p, 1)
    expect(likelihood).toBeCloseTo(perfectFacts(p).likelihood!, 4)
    expect(await heldOutFacts(tf, all, ['bound'], p, 1)).toEqual({})
  }
})

test('nothing is computed that nothing shows', async () => {
  const throws = {
    logWeights: () => {
      throw new Error('asked')
    },
  }
  expect(
    await heldOutFacts(tf, learner(throws), ['divergence'], target([onLine(1, 0, 1)]), 1),
  ).toEqual({})
})

const tiny = { ...defaultExperiment.training, batch: 16, width: 8, depth: 1, every: 10 }

test.each([...objectives, ...fixtures].map((one) => [one.id, one] as const))(
  '%s: what it declares is measured, and no more',
  async (_, objective) => {
    const lanes = { ...defaultExperiment.lanes, a: choose(objective) }
    const course = unedited({ ...defaultExperiment, training: tiny, lanes })
    const session = await createSession(tf, course, 'a')
    const before = tf.memory().numTensors
    const [{ metrics }] = await session.evaluate(['iwaeBound', 'missed', 'logLikelihood'])
    expect(tf.memory().numTensors).toBe(before)
    const { facts = [] } = objective
    expect('iwaeBound' in metrics).toBe(facts.includes('bound'))
    expect('missed' in metrics).toBe(facts.includes('missed'))
    const dense = 'forwardKl' in metrics
    expect('logLikelihood' in metrics).toBe(dense || facts.includes('likelihood'))
    session.dispose()
  },
)
