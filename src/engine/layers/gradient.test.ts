import { beforeAll, expect, test } from 'vitest'
import { build } from '../../core/testing.ts'
import type { Learner, Tensor1D } from '../../objectives/objective.ts'
import { mean } from '../../objectives/tensors.ts'
import { activate, tf } from '../activate.ts'
import { seededNoise } from '../backend/noise.ts'
import gradient from './gradient.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const target = build('ring')
const samples = Float32Array.from({ length: 480 }, (_, i) => Math.sin(i) * 2)
const read = (generatorLoss: Learner['generatorLoss']) =>
  gradient({
    ...{ tf, target, latent: 2, components: null },
    learner: { step: () => ({}), sample: (noise) => noise.normal('x', 2), generatorLoss },
    draw: async () => samples,
    noise: (count) => seededNoise(tf, [1], count, 'evaluate', 0),
    still: true,
    atLeisure: (work) => work(),
  })

test('of ½ E|x|² it points from each sample to the centre, in units of the target', async () => {
  const before = tf.memory().numTensors
  const found = await read((x) => mean(x.square().sum(2)).mul<Tensor1D>(0.5))
  expect(tf.memory().numTensors).toBe(before)
  expect(found).toHaveLength(1 + 2 * samples.length)
  expect(found![0]).toBe(1)
  const { unit, center } = target.units
  for (let i = 0; i < 20; i++) {
    const [x, y, dx, dy] = found!.subarray(1 + 4 * i, 5 + 4 * i)
    expect([x, y]).toEqual([samples[2 * i], samples[2 * i + 1]])
    expect(dx).toBeCloseTo((center[0] - x) / unit ** 2, 4)
    expect(dy).toBeCloseTo((center[1] - y) / unit ** 2, 4)
  }
})

test('noise of the loss is averaged over', async () => {
  // The slope of ½ E|x + 3ε|² is x + 3ε̄: with 16 draws ε̄ has an sd of ¼.
  const found = await read((x, noise) => {
    const shown = x.add(noise.normal('instance', 2).mul(3))
    return mean(shown.square().sum(2)).mul<Tensor1D>(0.5)
  })
  const { unit, center } = target.units
  let squares = 0
  for (let i = 0; i < samples.length / 2; i++) {
    const [x, , dx] = found!.subarray(1 + 4 * i, 5 + 4 * i)
    squares += (dx * unit - (center[0] - x) / unit) ** 2
  }
  const sd = Math.sqrt(squares / (samples.length / 2))
  // Of 240 values, an sd within 15 %.
  expect(sd).toBeGreaterThan(0.75 * 0.85)
  expect(sd).toBeLessThan(0.75 * 1.15)
})

test('what is no game has none', () => {
  expect(read(undefined)).toBeNull()
})
