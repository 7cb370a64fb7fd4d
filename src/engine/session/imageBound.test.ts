import { beforeAll, expect, test } from 'vitest'
import { imageTarget, squareSpace } from '../../core/images/imageTarget.ts'
import { heldOut } from '../../core/metrics/heldOut/heldOut.ts'
import { choose, trainingParams } from '../../core/settings/experiment.ts'
import { defaults } from '../../core/settings/params.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { activate, tf } from '../activate.ts'
import { backendOf } from '../backend/backend.ts'
import { mapped } from '../points/mapped.ts'
import { heldOutFacts } from './heldOut.ts'
import { createWorld } from './world.ts'

/** The six pictures of 2 × 2 pixels that are whole rows or whole columns. */
const rows = [0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 1]
const PIXELS = 4
const target = imageTarget(
  squareSpace(2),
  {
    type: 'rows',
    key: 'stripes of 2 × 2',
    rows: Float32Array.from(rows),
    weights: null,
    jitter: 0,
  },
  null,
)
const training = { ...defaults(trainingParams), batch: 64, width: 8, latent: 1 }
const seeds = [5]

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** log ∫ N(z) P(x|z) dz of every picture, by the trapezium rule over ±8, given the means of bits at nodes. */
function logProbabilities(means: Float32Array, nodes: readonly number[]): readonly number[] {
  const h = nodes[1] - nodes[0]
  return Array.from({ length: rows.length / PIXELS }, (_, picture) => {
    const bits = rows.slice(picture * PIXELS, (picture + 1) * PIXELS)
    const density = nodes.reduce((sum, z, k) => {
      const likelihood = bits.reduce((product, bit, i) => {
        const ink = (means[k * PIXELS + i] + 1) / 2
        return product * (bit === 1 ? ink : 1 - ink)
      }, 1)
      return sum + (h * likelihood * Math.exp(-(z * z) / 2)) / Math.sqrt(2 * Math.PI)
    }, 0)
    return Math.log(density)
  })
}

/** Which of the pictures each is. */
const drawnPictures = (values: Float32Array): readonly number[] =>
  Array.from({ length: values.length / PIXELS }, (_, n) =>
    Array.from({ length: rows.length / PIXELS }, (_, k) => k).findIndex((k) =>
      rows.slice(k * PIXELS, (k + 1) * PIXELS).every((bit, i) => bit === values[n * PIXELS + i]),
    ),
  )

test('a VAE of bits: 500 codes bound log P(x) from below, and come near', async () => {
  const vae = objectiveById('vae')!
  const world = createWorld(
    tf,
    seeds,
    target,
    training,
    choose(vae, { decoder: 'bernoulli' }).values,
  )
  const learner = vae.learn(world)
  const trainer = backendOf(tf).trainer(learner, seeds, training.batch, target)
  for (const until of [0, 400]) {
    for (let step = 0; step < until; ) step += await trainer.advance(step, until - step)
    const nodes = Array.from({ length: 1601 }, (_, k) => -8 + k / 100)
    const means = await mapped(tf, Float32Array.from(nodes), 1, learner.generate!)
    const logs = logProbabilities(means, nodes)
    const { bound } = await heldOutFacts(tf, learner, ['bound'], target, seeds[0])
    const drawn = heldOut(target).values
    const exact = drawnPictures(drawn).reduce(
      (sum, k) => sum + logs[k] / (drawn.length / PIXELS),
      0,
    )
    // Of 500 codes of one number the gap, and over 100 pictures the noise, are below this.
    expect(bound).toBeLessThan(exact + 0.01)
    expect(bound).toBeGreaterThan(exact - 0.03)
    // Probabilities: of all sixteen pictures none has more than 1.
    expect(logs.reduce((sum, log) => sum + Math.exp(log), 0)).toBeLessThan(1)
    if (until > 0) expect(exact).toBeGreaterThan(PIXELS * Math.log(0.5))
  }
  trainer.dispose()
  world.dispose()
})
