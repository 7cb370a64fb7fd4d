import { beforeAll, describe, expect, test } from 'vitest'
import { choose, trainingParams } from '../core/settings/experiment.ts'
import { defaults } from '../core/settings/params.ts'
import { build } from '../core/testing.ts'
import { activate, tf } from '../engine/activate.ts'
import { seededNoise } from '../engine/backend/noise.ts'
import { createWorld } from '../engine/session/world.ts'
import { normal, standardNormal } from './distributions.ts'
import type { Pull } from './facts.ts'
import { codePulls } from './latent/codePulls.ts'
import { LOG_SD_LIMIT } from './latent/latentVariable.ts'
import type { Tensor3D } from './objective.ts'
import { pushed } from './pulls.ts'
import { objectives } from './registry.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const noise = (count: number) => seededNoise(tf, [1], count, 'evaluate', 0)

test('a point moves along its code as the Jacobian says', async () => {
  const z = tf.tensor3d([1, 2, 3, -1], [1, 2, 2])
  const v = tf.tensor3d([1, 0, 0.5, 2], [1, 2, 2])
  // g(z) = (z₁ z₂, z₁²): J v = (z₂ v₁ + z₁ v₂, 2 z₁ v₁)
  const map = (of: Tensor3D): Tensor3D => {
    const [a, b] = of.split<Tensor3D>(2, 2)
    return a.mul<Tensor3D>(b).concat(a.square<Tensor3D>(), 2)
  }
  const found = tf.tidy(() => pushed(tf, map, z, v, 2))
  expect([...(await found.data())]).toEqual([2, 2, 5.5, 3])
  tf.dispose([z, v, found])
})

/** Points and pulls on them, pull by pull. */
const rows = (pulls: readonly Pull[]): Tensor3D =>
  tf.concat(
    pulls.map(({ at, along }) => at.concat<Tensor3D>(along, 2)),
    1,
  )

/** x = az + sε, and e(z|x) = N(cx, v²): log-likelihood and KL have slopes in closed form. */
async function ofLinear(a: number, s: number, c: number, beta: number) {
  const encoder = (x: Tensor3D) => normal(x.mul(c), tf.fill([1, x.shape[1], 1], -LOG_SD_LIMIT))
  const decoder = (z: Tensor3D) => normal(z.mul(a), tf.scalar(Math.log(s)))
  const generate = (z: Tensor3D): Tensor3D => z.mul(a)
  const model = { encoder, decoder, generate }
  const x = tf.tensor3d([2, -1], [1, 2, 1])
  const both = tf.tidy(() => rows(codePulls({ tf, dim: 1 }, model, () => beta)(x, noise)))
  const read = [...(await both.data())]
  tf.dispose([x, both])
  const of = (pull: number) => [0, 1].map((i) => read.slice(4 * pull + 2 * i, 4 * pull + 2 * i + 2))
  return [of(0), of(1)]
}

test('of a linear VAE both pulls are in closed form', async () => {
  const [a, s, c, beta] = [0.8, 0.5, 0.6, 2]
  const [reconstruction, prior] = await ofLinear(a, s, c, beta)
  for (const [i, x] of [2, -1].entries()) {
    const mu = c * x
    expect(reconstruction[i][0]).toBeCloseTo(a * mu, 5)
    // a · a (x − aμ)/s², and −a β μ. A code with an sd of e⁻⁷ leaves a thousandth.
    expect(Math.abs(reconstruction[i][1] - (a * a * (x - a * mu)) / s ** 2)).toBeLessThan(5e-3)
    expect(prior[i][1]).toBeCloseTo(-a * beta * mu, 5)
  }
})

test('they cancel where the encoder has the mean of the posterior, and there only', async () => {
  const [a, s] = [0.8, 0.5]
  const best = a / (a * a + s * s)
  const sums = async (c: number) => {
    const [reconstruction, prior] = await ofLinear(a, s, c, 1)
    return reconstruction.map(([, one], i) => Math.abs(one + prior[i][1]))
  }
  for (const sum of await sums(best)) expect(sum).toBeLessThan(5e-3)
  for (const sum of await sums(0.8 * best)) expect(sum).toBeGreaterThan(0.1)
})

const training = { ...defaults(trainingParams), batch: 16, width: 8, depth: 1 }
const withTerms = objectives.flatMap((one) => {
  const values = choose(one).values
  const { arrows } = one.graph?.(values as never) ?? { arrows: [] }
  const terms = arrows.find((arrow) => arrow.terms)?.terms
  return terms ? [{ id: one.id, one, values, terms }] : []
})

describe.each(withTerms)('the terms of $id', ({ one, values, terms }) => {
  test('are as many as are named, finite, and something', async () => {
    const world = createWorld(tf, [1], build('ring'), training, values)
    const learner = one.learn(world as never)
    const data = tf.tidy(() => standardNormal(2).sample(noise(30), 'data'))
    const before = tf.memory().numTensors
    let count = 0
    const all = tf.tidy(() => {
      const pulls = learner.facts!.pulls!(data, noise)
      count = pulls.length
      return rows(pulls)
    })
    expect(tf.memory().numTensors).toBe(before + 1)
    expect(count).toBe(terms.length)
    expect(all.shape).toEqual([1, 30 * count, 4])
    const along = [...(await all.slice([0, 0, 2]).data())]
    expect(along.every(Number.isFinite)).toBe(true)
    for (let term = 0; term < count; term++) {
      expect(along.slice(60 * term, 60 * (term + 1)).some((value) => value !== 0)).toBe(true)
    }
    tf.dispose([data, all])
    world.dispose()
  })
})
