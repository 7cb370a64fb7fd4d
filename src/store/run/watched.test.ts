import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { laneNames } from '../../core/settings/experiment.ts'
import { fakePage } from './testing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

test('a metric that a chart shows is asked of both lanes, for as long as one does', async () => {
  const { store, advances, conduct } = fakePage()
  const { watch, unwatch } = store.getState()
  conduct()
  await pass(500)
  const last = () => laneNames.map((lane) => advances(lane).at(-1)?.wanted.metrics)
  expect(last()).toEqual([[], []])
  // By two charts, of which one is closed again.
  watch('meanShift')
  watch('other')
  watch('meanShift')
  unwatch('meanShift')
  await pass(500)
  expect(last()).toEqual([
    ['meanShift', 'other'],
    ['meanShift', 'other'],
  ])
  unwatch('meanShift')
  await pass(500)
  expect(last()).toEqual([['other'], ['other']])
})

test('on a page that stands still it is measured at once, of the step that is shown', async () => {
  const { store, advances, conduct, lane } = fakePage()
  conduct()
  await pass(500)
  store.getState().pause()
  await pass(500)
  const { step } = lane('a')
  const before = laneNames.map((name) => advances(name).length)
  store.getState().watch('meanShift')
  await pass(500)
  for (const [i, name] of laneNames.entries()) {
    const asked = advances(name).slice(before[i])
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({
      until: step,
      wanted: { metrics: ['meanShift'], measure: true },
    })
  }
})
