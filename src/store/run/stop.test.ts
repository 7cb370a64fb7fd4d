import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { decode } from '../../core/settings/decode.ts'
import { laneNames } from '../../core/settings/experiment.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { linkOf } from '../link.ts'
import { fakePage } from './testing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

async function opened(hash: string) {
  const page = fakePage()
  for (const lane of laneNames) page.behaviour[lane].step = 3
  page.store.getState().open(hash)
  page.conduct()
  const steps = () => laneNames.map((lane) => page.lane(lane).step)
  return { ...page, steps, state: page.store.getState }
}

test('a link with a stop is trained so far, exactly, and pauses', async () => {
  const { steps, state, lane } = await opened('#seed=4&stop=333')
  expect(state().playing).toBe(true)
  await pass(5000)
  expect(steps()).toEqual([333, 333])
  expect(state()).toMatchObject({ playing: false, step: 333 })
  expect(lane('a').measured?.step).toBe(333)
})

test('also where its experiment is there already, wherever that has got to', async () => {
  const { steps, state } = await opened('#seed=4')
  for (const stop of [500, 40]) {
    await pass(3000)
    state().open(`#seed=4&stop=${stop}`)
    await pass(5000)
    expect(steps()).toEqual([stop, stop])
    state().play()
  }
})

test('Copy link writes the step of the pause; the address keeps that of the link', async () => {
  const { state } = await opened('#seed=4&stop=333')
  const stops = () => [linkOf(state()), linkOf(state(), { here: true })].map(stopIn)
  await pass(20)
  expect(stops()).toEqual([333, null])
  await pass(5000)
  expect(stops()).toEqual([333, 333])
  state().stepOnce()
  await pass(500)
  expect(stops()).toEqual([333, 334])
  state().play()
  await pass(500)
  expect(stops()).toEqual([333, null])
  state().setTraining('width', 8)
  expect(stops()).toEqual([null, null])
})

test('a link copied at a pause opens to the same step', async () => {
  const { state } = await opened('#seed=4')
  await pass(1234)
  state().pause()
  await pass(500)
  const { step } = state()
  const again = await opened(linkOf(state(), { here: true }))
  await pass(20_000)
  expect(again.steps()).toEqual([step, step])
  expect(again.state().experiment).toEqual(state().experiment)
})

test('an undo takes the wish to stop back with the link', async () => {
  const { state, steps } = await opened('#seed=4')
  await pass(500)
  state().open('#seed=5&stop=5000')
  await pass(200)
  state().undo()
  expect(state()).toMatchObject({ stop: null, stopAt: null })
  await pass(30_000)
  expect(steps()[0]).toBeGreaterThan(5000)
})

const stopIn = (link: string): number | null => decode(link, catalogue).stop
