import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { laneNames } from '../../core/settings/experiment.ts'
import { fakePage } from './testing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

/** Lane a takes seconds for a step. */
async function heavy(seconds = 4) {
  const page = fakePage()
  page.behaviour.a.step = 1000 * seconds
  page.conduct()
  await pass(100)
  return page
}

test('steps that take long are forecast, and the wait for them is told', async () => {
  const { lane, behaviour } = await heavy()
  await pass(2500)
  expect(lane('a')).toMatchObject({ forecast: null, waited: 2 })
  await pass(1000)
  expect(lane('a').waited).toBe(3)
  await pass(1000)
  expect(lane('a')).toMatchObject({ forecast: 4, waited: null })
  expect(lane('b')).toMatchObject({ forecast: null, waited: null })
  behaviour.a.step = 10
  await pass(5000)
  expect(lane('a').forecast).toBeNull()
})

test('a huge experiment is forecast before its first step; a reset remembers', async () => {
  const { lane, store } = await heavy(3)
  store.getState().setTraining('batch', 2048)
  store.getState().setTraining('width', 512)
  store.getState().setTraining('depth', 6)
  await pass(4000)
  expect(lane('a').forecast).toBeGreaterThan(1)
  await pass(3000)
  expect(lane('a').forecast).toBe(3)
  store.getState().reset()
  // A busy worker has half a second to leave; then the first step is under way.
  await pass(2000)
  expect(lane('a').step).toBe(0)
  expect(lane('a').forecast).toBeCloseTo(3)
})

describe('a long step can be cancelled', () => {
  test('its picture stays, the other lane is well, and nothing goes on', async () => {
    const { lane, store, workers } = await heavy()
    await pass(5000)
    const before = lane('a').frame
    expect(before?.step).toBe(1)
    store.getState().cancel()
    await pass(20_000)
    expect(store.getState().playing).toBe(false)
    expect([lane('a').phase, lane('b').phase]).toEqual(['cancelled', 'ready'])
    expect(lane('a').frame).toBe(before)
    expect(lane('a').waited).toBeNull()
    expect(workers.filter(({ ended }) => ended).map((worker) => worker.lane)).toEqual(['a'])
    expect(store.getState().step).toSatisfy(Number.isFinite)
  })

  test('also on the lane that waits for the other just then: both say so', async () => {
    const { lane, store, behaviour, advances } = await heavy(1)
    behaviour.b.step = 4000
    await pass(12_000)
    expect(lane('a').forecast).toBe(1)
    // Its own step is made; that of the other is under way.
    expect(lane('a').waited).toBeNull()
    expect(lane('b').waited).not.toBeNull()
    expect(advances('a').at(-1)?.until).toBe(lane('a').step + 1)
    store.getState().cancel()
    await pass(20_000)
    for (const name of laneNames) {
      expect(lane(name).phase).toBe('cancelled')
      expect(lane(name).notice).toEqual({ code: 'cancelled' })
    }
    behaviour.b.step = 1
    store.getState().play()
    await pass(5000)
    for (const name of laneNames) expect(lane(name).phase).toBe('ready')
  })

  test.each([
    ['Play', true],
    ['Reset', false],
    ['Step', false],
    ['Run to', false],
  ] as const)('%s starts both lanes again', async (what, playing) => {
    const { behaviour, lane, store } = await heavy()
    await pass(5000)
    store.getState().cancel()
    await pass(1000)
    behaviour.a.step = 1
    const { play, reset, stepOnce, runTo } = store.getState()
    const doing = { Play: play, Reset: reset, Step: stepOnce, 'Run to': () => runTo(20) }
    doing[what]()
    await pass(3000)
    const until = { Play: lane('a').step, Reset: 0, Step: 1, 'Run to': 20 }[what]
    for (const name of laneNames) expect(lane(name)).toMatchObject({ phase: 'ready', step: until })
    expect(store.getState()).toMatchObject({ playing, step: until })
    if (playing) expect(until).toBeGreaterThan(100)
  })

  test('also before the first picture, and before a worker was asked at all', async () => {
    for (const wait of [10, 200]) {
      const { lane, store, conduct, behaviour } = fakePage()
      for (const name of laneNames) behaviour[name].answers = false
      conduct()
      store.getState().reset()
      await pass(wait)
      store.getState().cancel()
      await pass(60_000)
      expect(laneNames.map((name) => lane(name).phase)).toEqual(['cancelled', 'cancelled'])
    }
  })

  test('short steps are only paused', async () => {
    const { lane, store, workers } = await heavy(0.001)
    store.getState().cancel()
    await pass(1000)
    expect(laneNames.map((name) => lane(name).phase)).toEqual(['ready', 'ready'])
    expect(store.getState().playing).toBe(false)
    expect(workers.some(({ ended }) => ended)).toBe(false)
  })
})
