import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakePage } from './testing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

test('a lane that diverged says where it stopped until it is reset', async () => {
  const { behaviour, conduct, lane, store } = fakePage()
  behaviour.a.statuses = (step) => [step < 32 ? 'ok' : 'diverged']
  conduct()
  await pass(1000)
  expect(lane('a')).toMatchObject({ status: 'diverged', divergedAt: 32 })
  expect(lane('b')).toMatchObject({ status: 'ok', divergedAt: null })
  store.getState().pause()
  await pass(500)
  store.getState().setLayer('density', false)
  await pass(500)
  store.getState().setLayer('density', true)
  await pass(500)
  store.getState().play()
  await pass(500)
  expect([lane('a').divergedAt, lane('a').frame?.step]).toEqual([32, 32])
  behaviour.a.statuses = () => ['ok']
  store.getState().reset()
  expect(lane('a').divergedAt).toBeNull()
  await pass(1000)
  expect(lane('a')).toMatchObject({ status: 'ok', divergedAt: null })
})

test('of an ensemble each run has its own step, and the shown one is told', async () => {
  const { behaviour, conduct, lane, store } = fakePage()
  behaviour.a.statuses = (step) => [
    step < 300 ? 'ok' : 'diverged',
    'ok',
    step < 60 ? 'ok' : 'diverged',
  ]
  conduct()
  await pass(2000)
  store.getState().pause()
  await pass(500)
  const [first, second, third] = lane('a').stops
  expect(second).toBeNull()
  // A round goes on while a run is well, so each is told by the end of its round.
  expect(first).toBeGreaterThanOrEqual(300)
  expect(first).toBeLessThan(400)
  expect(third).toBeGreaterThanOrEqual(60)
  expect(third).toBeLessThan(160)
  for (const [run, stop] of [first, null, third].entries()) {
    store.getState().show(run)
    await pass(500)
    expect(lane('a').divergedAt).toBe(stop)
  }
  expect(lane('a').status).toBe('ok')
})
