import { expect, test } from 'vitest'
import type { Checkpoint } from '../../core/record/checkpoint.ts'
import { bytesOf, createCheckpoints, mostBytes } from './checkpoints.ts'

const checkpoint = (step: number, numbers: number): Checkpoint => ({
  step,
  world: {
    parameters: [new Float32Array(numbers)],
    ...{ optimisers: [null], flows: [null], memories: [null] },
  },
  losses: { steps: { critic: 3 }, sums: { critic: new Float32Array(1) } },
  measured: { step, losses: [{ critic: 1 }], rows: [], pending: [] },
  runs: [{ status: 'ok', samples: new Float32Array(10), spreadAtStart: 1 }],
  trail: [],
})

/** As a session of so many numbers adds them on its way. */
function trained(until: number, numbers: number, most?: number) {
  const kept = createCheckpoints(null, most)
  let largest = 0
  for (let step = kept.next(0); step <= until; step = kept.next(step)) {
    if (kept.due(step, 4 * numbers)) kept.add(checkpoint(step, numbers))
    largest = Math.max(largest, kept.bytes)
  }
  return { kept, largest }
}

const [KB, MB] = [2 ** 10, 2 ** 20]

test.each([
  ['a small model', 30 * KB],
  ['a model of a megabyte', MB],
  ['a model of which six have room', 10 * MB],
])('the checkpoints of a lane take up 64 MB at most: %s', (_, bytes) => {
  const { kept, largest } = trained(300_000, bytes / 4)
  expect(mostBytes).toBe(64 * MB)
  expect(largest).toBeLessThanOrEqual(64 * MB)
  expect(kept.steps.length).toBeLessThanOrEqual(600)
  expect(kept.steps.length).toBeGreaterThanOrEqual(3)
})

test('one that would leave no room for others is not made', () => {
  expect(createCheckpoints().due(100, 17 * MB)).toBe(false)
  expect(createCheckpoints().due(100, 15 * MB)).toBe(true)
})

test('they are evenly spaced, twice as far whenever there is no room, from the first on', () => {
  const { kept } = trained(6000, 250, 20 * KB)
  const [first, second] = kept.steps
  expect(first).toBe(second - first)
  expect(Math.log2(first / 100) % 1).toBe(0)
  kept.steps.forEach((step, i) => {
    expect(step).toBe((i + 1) * first)
  })
  expect(6000 - kept.steps.at(-1)!).toBeLessThan(first)
})

test('the nearest one before a step is found, and gaps are filled by a run that is made again', () => {
  const kept = createCheckpoints()
  for (const step of [100, 200, 500]) kept.add(checkpoint(step, 1))
  expect([99, 100, 499, 500, 9999].map((step) => kept.before(step)?.step)).toEqual([
    undefined,
    ...[100, 200, 500, 500],
  ])
  expect([100, 300, 350].map((step) => kept.due(step, 4))).toEqual([false, true, false])
  kept.add(checkpoint(300, 1))
  expect(kept.before(400)?.step).toBe(300)
})

test('the one that a run began with stays, is found, and counts', () => {
  const first = checkpoint(650, 1000)
  const kept = createCheckpoints(first, 20 * KB)
  for (let step = 700; step <= 9000; step = kept.next(step)) kept.add(checkpoint(step, 250))
  expect(kept.steps[0]).toBeGreaterThan(700)
  expect([649, 650, 699].map((step) => kept.before(step)?.step)).toEqual([undefined, 650, 650])
  expect(kept.before(9000)?.step).toBe(kept.steps.at(-1))
  expect(kept.bytes).toBeGreaterThan(bytesOf(first))
  expect(kept.bytes).toBeLessThanOrEqual(20 * KB)
})

test('all that is in a checkpoint counts', () => {
  const [small, large] = [bytesOf(checkpoint(1, 0)), bytesOf(checkpoint(1, 1000))]
  expect(large - small).toBe(4000)
  expect(bytesOf({ a: [1, 2, null], b: 'x', c: new Uint8Array(3) })).toBe(4 * 8 + 3)
})
