import { beforeEach, describe, expect, test } from 'vitest'
import { activate, tf } from '../../activate.ts'
import { adapting } from '../../ada/adaTesting.ts'
import { presets, trainedFor } from '../../session/contractTesting.ts'
import { convolutional } from '../../session/convolutionalTesting.ts'
import { labelled, phased } from '../../session/phasedTesting.ts'
import { requestAdapter } from '../device/adapter.ts'

beforeEach(async ({ skip }) => {
  if (!(await requestAdapter())) skip('no WebGPU adapter')
  await activate('webgpu', (message) => {
    throw new Error(message)
  })
})

const STEPS = 50
/** A software adapter takes seconds for these, whose steps replay the kernels of the first six. */
const SMOKE = 7
const inFull = ['fit', 'fgan', 'nonsaturating', 'minimax', 'vae', 'jointrkl']

describe('replayed steps have the bits of eager ones, and were replayed', () => {
  test.each([...presets, ['ada', adapting] as const])('%s', async (name, what) => {
    const steps = inFull.includes(name.split(' ')[0]) ? STEPS : SMOKE
    const eager = await trainedFor(tf, what, steps, true)
    const replayed = await trainedFor(tf, what, steps, false)
    expect(replayed.seen).toEqual(eager.seen)
    expect(eager.replayed).toBe(0)
    // Of each phase one warms up, two equal ones in a row are listened to, of four at most.
    expect(replayed.replayed).toBeGreaterThanOrEqual(steps - 5 * replayed.phases)
  })

  // One of them is all that a software adapter has time for.
  test.each(convolutional.slice(0, 1))('of convolutional networks: %s', async (_, what) => {
    const eager = await trainedFor(tf, what, SMOKE, true)
    const replayed = await trainedFor(tf, what, SMOKE, false)
    expect(replayed.seen).toEqual(eager.seen)
    expect(replayed.replayed).toBeGreaterThanOrEqual(SMOKE - 5)
  })

  test('of a learner of labelled rows', async () => {
    const eager = await trainedFor(tf, labelled, STEPS, true)
    const replayed = await trainedFor(tf, labelled, STEPS, false)
    expect(replayed.seen).toEqual(eager.seen)
    expect(replayed.replayed).toBeGreaterThanOrEqual(STEPS - 5)
  })

  test('of a learner whose step differs every third time', async () => {
    const eager = await trainedFor(tf, phased(3), STEPS, true)
    const replayed = await trainedFor(tf, phased(3), STEPS, false)
    expect(replayed.seen).toEqual(eager.seen)
    expect(replayed.replayed).toBeGreaterThanOrEqual(STEPS - 2 * 5)
  })
})
