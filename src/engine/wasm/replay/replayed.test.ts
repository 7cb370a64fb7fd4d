import { beforeAll, describe, expect, test } from 'vitest'
import { activate, tf } from '../../activate.ts'
import { choices, corners, images, trainedFor } from '../../session/contractTesting.ts'
import { convolutional } from '../../session/convolutionalTesting.ts'
import { labelled, phased, undeclared } from '../../session/phasedTesting.ts'
import { wasmOf } from '../tensors/wasmBackend.ts'

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const STEPS = 50

const known = new Set(corners.map(([name]) => name))
const all = [...corners, ...choices.filter(([name]) => !known.has(name))]

describe('50 replayed steps have the bits of eager ones, and were replayed', () => {
  test.each(all)('%s', async (_, what) => {
    const eager = await trainedFor(tf, what, STEPS, true)
    const replayed = await trainedFor(tf, what, STEPS, false)
    expect(replayed.seen).toEqual(eager.seen)
    expect(eager.replayed).toBe(0)
    // Of each phase two equal ones in a row are listened to, of four at most.
    expect(replayed.replayed).toBeGreaterThanOrEqual(STEPS - 4 * replayed.phases)
  })
})

describe('so have steps of convolutional networks', () => {
  test.each(convolutional)('%s', async (_, what) => {
    const steps = 12
    const eager = await trainedFor(tf, what, steps, true)
    const replayed = await trainedFor(tf, what, steps, false)
    expect(replayed.seen).toEqual(eager.seen)
    expect(replayed.replayed).toBeGreaterThanOrEqual(steps - 4)
    for (const theta of replayed.seen.parameters) {
      expect(theta.every(Number.isFinite)).toBe(true)
    }
  })
})

test('so have steps on labelled rows', async () => {
  const eager = await trainedFor(tf, labelled, STEPS, true)
  const replayed = await trainedFor(tf, labelled, STEPS, false)
  expect(replayed.seen).toEqual(eager.seen)
  expect(replayed.replayed).toBeGreaterThanOrEqual(STEPS - 4)
  // It learns the mean of each class.
  const start = await trainedFor(tf, labelled, 1, true)
  expect(replayed.seen.losses[0].distance).toBeLessThan(start.seen.losses[0].distance)
})

describe('so have steps on images, which are fewer', () => {
  test.each(images)('%s', async (_, what) => {
    const few = 12
    const eager = await trainedFor(tf, what, few, true)
    const replayed = await trainedFor(tf, what, few, false)
    expect(replayed.seen).toEqual(eager.seen)
    expect(replayed.replayed).toBeGreaterThanOrEqual(few - 4 * replayed.phases)
    expect(Object.values(replayed.seen.losses[0]).every(Number.isFinite)).toBe(true)
  })
})

describe('a learner one of whose steps in so many differs', () => {
  test.each([2, 3, 7])(
    'one in %i: is replayed phase by phase, to the same bits',
    async (period) => {
      const eager = await trainedFor(tf, phased(period), STEPS, true)
      const replayed = await trainedFor(tf, phased(period), STEPS, false)
      expect(replayed.seen).toEqual(eager.seen)
      expect(eager.seen.parameters).toHaveLength(2)
      expect(replayed.replayed).toBeGreaterThanOrEqual(STEPS - 2 * 4)
    },
  )

  test('has the means of its losses over the steps that have them', async () => {
    const { seen } = await trainedFor(tf, phased(3), 3, false)
    for (const { distance, score } of seen.losses) {
      expect(distance).toBeGreaterThan(0)
      // softplus is near ln 2 where networks have just begun; a third of that would be 0.23.
      expect(score).toBeGreaterThan(0.4)
    }
  })

  test('is not replayed if it declares no phases and its steps never come in pairs', async () => {
    const eager = await trainedFor(tf, phased(3), STEPS, true)
    const plain = await trainedFor(tf, undeclared(3), STEPS, false)
    expect(plain.seen.parameters).toEqual(eager.seen.parameters)
    expect(plain.replayed).toBe(0)
  })

  test('would be frozen if it declared none and they do, which is noticed', async () => {
    const { parameters } = (await trainedFor(tf, phased(7), STEPS, true)).seen
    const eager = await trainedFor(tf, undeclared(7), STEPS, true)
    expect(eager.seen.parameters).toEqual(parameters)
    const frozen = await trainedFor(tf, undeclared(7), STEPS, false)
    expect(frozen.seen.parameters).not.toEqual(parameters)
    await expect(trainedFor(tf, undeclared(7), 2000, false)).rejects.toThrow('declares no phase')
  })
})

test('nothing is left in the heap', async () => {
  const { heap } = wasmOf(tf)
  // What the test before had to leave, because it failed half way.
  const before = heap.blocks()
  await trainedFor(tf, phased(3), STEPS, false)
  expect(heap.blocks()).toBe(before)
})
