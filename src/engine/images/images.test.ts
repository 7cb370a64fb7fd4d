import { beforeAll, expect, test } from 'vitest'
import { traversalReach, traversalSide, walkLength } from '../../core/record/frame.ts'
import type { Learner } from '../../objectives/objective.ts'
import { activate, tf } from '../activate.ts'
import { seededNoise } from '../backend/noise.ts'
import { codeOf } from './codeOf.ts'
import { codeAt, traversalPlaces } from './traversalCodes.ts'
import { walkNoise } from './walkNoise.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const noise = (count: number) => seededNoise(tf, [3], count, 'evaluate', 0)
const numbers = async (make: () => { data(): Promise<ArrayLike<number>> }) =>
  Array.from(await make().data())

test('a walk begins with the noise of one sample, ends with that of the other, and keeps to its law', async () => {
  const [from, to, dim] = [4, 1, 50]
  const all = await numbers(() => noise(5).normal('z', dim))
  const walk = await numbers(() => walkNoise(tf, noise(5), [from, to]).normal('z', dim))
  const row = (of: number[], i: number) => of.slice(dim * i, dim * (i + 1))
  expect(row(walk, 0)).toEqual(row(all, from))
  expect(row(walk, walkLength - 1)).toEqual(row(all, to))
  for (let i = 0; i < walkLength; i++) {
    const angle = (Math.PI * i) / (walkLength - 1) / 2
    const [a, b] = [Math.cos(angle), Math.sin(angle)]
    // Independent normals times these have variance 1.
    expect(a * a + b * b).toBeCloseTo(1, 12)
    row(walk, i).forEach((z, k) => {
      expect(z).toBeCloseTo(a * row(all, from)[k] + b * row(all, to)[k], 5)
    })
  }
})

test('what is chosen by a uniform number, or one of several, changes half-way', async () => {
  const way = walkNoise(tf, noise(5), [0, 3])
  for (const [walk, all] of [
    [await numbers(() => way.uniform('u', 2)), await numbers(() => noise(5).uniform('u', 2))],
    [await numbers(() => way.oneHot('c', 2)), await numbers(() => noise(5).oneHot('c', 2))],
  ]) {
    for (let i = 0; i < walkLength; i++) {
      const end = i < (walkLength - 1) / 2 ? 0 : 3
      expect(walk.slice(2 * i, 2 * i + 2)).toEqual(all.slice(2 * end, 2 * end + 2))
    }
  }
})

test('the code of a sample is what its map makes it of', async () => {
  const learner: Learner = {
    step: () => ({}),
    // Other noise is asked for first, of another dimension.
    sample: (given) => given.normal('codes', 3).mul(2).add(given.uniform('more', 3).mul(0)),
  }
  const before = tf.memory().numTensors
  const code = await codeOf({ tf, learner, latent: 3, noise }, 2)
  expect(tf.memory().numTensors).toBe(before)
  const sample = (await numbers(() => learner.sample(noise(3)))).slice(6)
  expect(sample).toEqual([...code].map((z) => 2 * z))
})

test('a model that asks for no such normals has the code 0', async () => {
  const learner: Learner = { step: () => ({}), sample: (given) => given.uniform('u', 2) }
  expect([...(await codeOf({ tf, learner, latent: 3, noise }, 1))]).toEqual([0, 0, 0])
})

test('a map of codes goes from left to right and from the top down, around the middle', () => {
  expect(traversalPlaces[0]).toEqual([-traversalReach, traversalReach])
  expect(traversalPlaces.at(-1)).toEqual([traversalReach, -traversalReach])
  const middle = traversalPlaces[(traversalSide ** 2 - 1) / 2]
  expect(middle.map(Math.abs)).toEqual([0, 0])
  expect([...codeAt(Float32Array.of(1, 2, 3), [7, 8])]).toEqual([7, 8, 3])
  expect([...codeAt(Float32Array.of(1), [7, 8])]).toEqual([7])
})
