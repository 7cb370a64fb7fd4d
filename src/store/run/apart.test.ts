import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { laneNames } from '../../core/settings/experiment.ts'
import { fakePage } from './testing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

/** Lane b takes ten times as long as lane a. */
async function unequal(every = 100) {
  const page = fakePage()
  page.behaviour.b.step = 10
  for (const lane of laneNames) page.behaviour[lane].every = every
  page.conduct()
  await pass(2000)
  const steps = () => laneNames.map((lane) => page.lane(lane).step)
  const { store } = page
  return { ...page, steps, actions: store.getState(), state: store.getState }
}

test('together they wait for the slower one, which is named; apart each goes on', async () => {
  const { steps, actions, state } = await unequal()
  expect(steps()[0]).toBe(steps()[1])
  expect(state().slowest).toBe('b')
  actions.setApart(true)
  await pass(5000)
  const [a, b] = steps()
  expect(a).toBeGreaterThan(5 * b)
  expect(state()).toMatchObject({ step: b, slowest: null })
})

test('joined again, the one ahead waits for the other', async () => {
  const { steps, actions } = await unequal()
  actions.setApart(true)
  await pass(1000)
  actions.setApart(false)
  await pass(200)
  const ahead = steps()[0]
  await pass(2000)
  expect(steps()[0]).toBe(ahead)
  await pass(20_000)
  expect(steps()[0]).toBeGreaterThan(ahead)
  expect(steps()[0]).toBe(steps()[1])
})

test('a run to a step stops each there, and pauses when both are', async () => {
  const { steps, actions, state, lane } = await unequal()
  actions.setApart(true)
  actions.runTo(1000)
  await pass(3000)
  expect(steps()[0]).toBe(1000)
  expect(lane('a').measured?.step).toBe(1000)
  expect(steps()[1]).toBeLessThan(1000)
  expect(state().playing).toBe(true)
  await pass(20_000)
  expect(steps()).toEqual([1000, 1000])
  expect(state()).toMatchObject({ playing: false, step: 1000 })
})

test('a step that only one of them has passed starts both again', async () => {
  const { steps, actions, state } = await unequal()
  actions.setApart(true)
  await pass(3000)
  const between = Math.round((steps()[0] + steps()[1]) / 2)
  actions.runTo(between)
  expect(state().resets).toBe(1)
  await pass(60_000)
  expect(steps()).toEqual([between, between])
})

test('a single step is one of each', async () => {
  const { steps, actions } = await unequal()
  actions.setApart(true)
  await pass(3000)
  actions.pause()
  await pass(500)
  const before = steps()
  actions.stepOnce()
  await pass(500)
  expect(steps()).toEqual(before.map((step) => step + 1))
})

test('paused, both are measured at their own steps', async () => {
  const { steps, actions, lane } = await unequal()
  actions.setApart(true)
  await pass(3000)
  actions.pause()
  await pass(500)
  expect(laneNames.map((name) => lane(name).measured?.step)).toEqual(steps())
})

test('changing between the two loses no evaluation and asks no worker twice at once', async () => {
  const { actions, lane, workers } = await unequal(10)
  for (let i = 0; i < 40; i++) {
    actions.setApart(i % 2 === 0)
    await pass(37)
  }
  await pass(3000)
  for (const name of laneNames) {
    const { rows } = lane(name).history
    expect(rows.map(({ step }) => step)).toEqual(
      rows.map((_, i) => 10 * i * lane(name).history.stride),
    )
    expect(lane(name).phase).toBe('ready')
  }
  expect(workers.some(({ ended }) => ended)).toBe(false)
})
