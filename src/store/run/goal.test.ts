import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { laneNames } from '../../core/settings/experiment.ts'
import { fakePage } from './testing.ts'
import { replayed } from './trainingTesting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

test('a run to a step ends there exactly; one to a step that is passed starts the run again', async () => {
  const page = fakePage()
  for (const lane of laneNames) page.behaviour[lane].step = 3
  page.conduct()
  const { runTo } = page.store.getState()
  const starts = () => laneNames.map((lane) => page.starts(lane))
  for (const [stop, started] of [
    [60, 1],
    [61, 1],
    [30, 2],
    [29, 3],
    [90, 3],
  ]) {
    runTo(stop)
    await pass(5000)
    expect(page.store.getState()).toMatchObject({ playing: false, step: stop })
    expect(starts()).toEqual([started, started])
    for (const lane of laneNames) {
      const { step, frame } = page.lane(lane)
      expect([step, frame?.step]).toEqual([stop, stop])
      expect(frame?.samples[0]).toBe(replayed(page.store.getState().course, lane, stop))
    }
  }
})

test('a goal that comes while a round is on its way past it starts the run again', async () => {
  const page = fakePage()
  page.behaviour.a.step = 1
  page.conduct()
  await pass(1000)
  const { step, runTo } = page.store.getState()
  runTo(step + 1)
  await pass(20_000)
  expect(page.store.getState()).toMatchObject({ playing: false, step: step + 1 })
})
