import { beforeAll, expect, test } from 'vitest'
import { activate, tf } from '../../engine/activate.ts'
import { huExperiment, huMethods, sizesOf } from './huExperiment.ts'
import { huTrain } from './huTraining.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const never = new AbortController().signal
const trained = (method: string, seed: number, runs: number) =>
  huTrain(method, huMethods[method].kind, huExperiment(method, 'all', seed, runs), 5, never)

/** An untrained decoder is a unit of the data off, at a noise of 0.3: −1/(2·0.3²) a coordinate, and its like. */
const within = { score: [1, 10], accuracy: [0, 1], bound: [-30, 1] } as const

test.each(Object.keys(huMethods))(
  '%s: a run of several scores as it does alone',
  async (method) => {
    const before = tf.memory().numTensors
    const [low, high] = within[huMethods[method].kind]
    const both = (await trained(method, 1, 2))!
    expect(both.map(({ seed, status }) => [seed, status])).toEqual([
      [1, 'ok'],
      [2, 'ok'],
    ])
    for (const { value } of both) {
      expect(value).toBeGreaterThanOrEqual(low)
      expect(value).toBeLessThanOrEqual(high)
    }
    expect((await trained(method, 2, 1))![0]).toEqual(both[1])
    expect(tf.memory().numTensors).toBe(before)
  },
)

test('stopped, it has no numbers', async () => {
  const { kind } = huMethods.VAE
  const experiment = huExperiment('VAE', 'all', 1, 1)
  expect(await huTrain('VAE', kind, experiment, 5, AbortSignal.abort())).toBeNull()
})

test('where points are few, each seed has its own, and both methods the same', () => {
  const [few] = sizesOf('VAE')
  const pointsOf = (method: string, seed: number) =>
    huExperiment(method, few, seed, 1).target.values.rows
  expect(pointsOf('VAE', 1)).toBe(pointsOf('AA-VAE', 1))
  expect(pointsOf('VAE', 1)).not.toBe(pointsOf('VAE', 2))
  expect(sizesOf('GAN')).toEqual(['all'])
})
