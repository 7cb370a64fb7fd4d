import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { unpackSnapshot } from '../../core/record/snapshot.ts'
import { laneNames } from '../../core/settings/experiment.ts'
import { opened, pass } from '../run/courseTesting.ts'
import { replayed } from '../run/trainingTesting.ts'
import { both, trained } from './timelineTesting.ts'
import { viewed } from './viewed.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('looking back', () => {
  test('shows at once what was kept of the evaluation before, and its numbers', async () => {
    const { state, steps, numbers, lane, seen } = await trained()
    state().look(650)
    expect(steps()).toEqual(both([600, 600, 600]))
    expect(seen().step).toBe(600)
    const [picture] = lane('a').pictures.filter(({ step }) => step === 600)
    expect(numbers()).toEqual(both(unpackSnapshot(picture, 'line')[0]))
  })

  test('then what was there, exactly', async () => {
    const { state, steps, numbers, seen } = await trained()
    state().look(650)
    await pass(1000)
    expect(steps()).toEqual(both([650, 650, 650]))
    expect(seen().step).toBe(650)
    expect(numbers()).toEqual(laneNames.map((lane) => replayed(state().course, lane, 650)))
  })

  test('and loses nothing of the run, which goes on where it was', async () => {
    const { state, steps, expectTrue, lane } = await trained()
    const newest = laneNames.map((name) => lane(name))
    state().look(300)
    await pass(1000)
    expect(laneNames.map((name) => lane(name).frame)).toEqual(newest.map(({ frame }) => frame))
    state().look(null)
    expect(steps()).toEqual(both([1234, 1234, 1234]))
    state().look(300)
    await pass(1000)
    state().play()
    expect(viewed(state()).lanes).toBe(state().lanes)
    await pass(200)
    expect(state().step).toBeGreaterThan(1234)
    expectTrue()
  })

  test('pauses what trains', async () => {
    const { state, seen } = await opened().then((page) => ({
      ...page,
      seen: () => viewed(page.state()),
    }))
    await pass(1000)
    expect(state().playing).toBe(true)
    state().look(100)
    await pass(1000)
    const { step } = state()
    await pass(1000)
    expect(state()).toMatchObject({ playing: false, step })
    expect(seen().step).toBe(100)
  })

  test('of several steps in a row it is the last that is made again', async () => {
    const { state, steps, workers } = await trained()
    for (const step of [100, 1000, 300, 900, 500]) {
      state().look(step)
      await pass(1)
    }
    await pass(2000)
    expect(steps()).toEqual(both([500, 500, 500]))
    const looks = workers
      .flatMap(({ commands }) => commands)
      .flatMap((one) => (one.type === 'look' ? one.step : []))
    expect(looks.at(-1)).toBe(500)
    const asked = looks.length
    await pass(2000)
    // Nothing is asked for twice.
    expect(
      workers.flatMap(({ commands }) => commands).filter(({ type }) => type === 'look'),
    ).toHaveLength(asked)
  })

  test('a layer that is switched on is drawn of the past, too', async () => {
    const { state, seen } = await trained()
    state().look(500)
    await pass(1000)
    expect(seen().lanes.a.frame?.layers).not.toHaveProperty('warp')
    state().setLayer('warp', true)
    await pass(1000)
    expect(seen().lanes.a.frame).toMatchObject({
      step: 500,
      layers: { warp: expect.anything() },
    })
  })

  test('a lane that stopped before is shown as it ended', async () => {
    const { state, steps, seen, behaviour, lane } = await opened().then(async (page) => {
      page.behaviour.b.statuses = (step) => [step < 700 ? 'ok' : 'diverged']
      page.state().runTo(1500)
      await pass(10_000)
      return {
        ...page,
        seen: () => viewed(page.state()),
        steps: () => laneNames.map((name) => viewed(page.state()).lanes[name].frame?.step),
      }
    })
    expect(behaviour.b.answers).toBe(true)
    expect(lane('b').status).toBe('diverged')
    state().look(1000)
    await pass(1000)
    expect(steps()).toEqual([1000, lane('b').step])
    state().look(200)
    await pass(1000)
    expect(steps()).toEqual([200, 200])
    expect(seen().lanes.b).toMatchObject({ status: 'ok', divergedAt: null })
  })

  test('settings are shown as they were, and what is changed is changed where the run stands', async () => {
    const { state, seen, tune } = await trained()
    tune(0.5)
    await pass(500)
    state().runTo(2000)
    await pass(10_000)
    const rate = () => seen().experiment.lanes.a.values.criticRate
    state().look(500)
    expect(rate()).toBe(state().course.experiment.lanes.a.values.criticRate)
    state().look(1500)
    expect(rate()).toBe(0.5)
    state().look(500)
    tune(0.25)
    expect(state().looked).toBeNull()
    await pass(500)
    expect(state().course.edits.at(-1)).toMatchObject({ step: 2000 })
  })

  test('another run has another past', async () => {
    const { state } = await trained()
    state().look(500)
    state().newSeed()
    expect(state().looked).toBeNull()
    await pass(500)
    state().look(0)
    expect(state().lanes.a.pictures.every(({ step }) => step <= state().step)).toBe(true)
  })

  test('a worker that fails ends it: its run is made again', async () => {
    const { state, behaviour } = await trained()
    behaviour.a.fails = ['lost']
    state().look(500)
    await pass(2000)
    expect(state().looked).toBeNull()
    expect(state().lanes.a.notice).toMatchObject({ code: 'replaced' })
  })

  test('the newest step, and any after it, is no past', async () => {
    const { state } = await trained()
    for (const step of [1234, 5000]) {
      state().look(step)
      expect(state().looked).toBeNull()
    }
    state().look(-3)
    expect(state().looked?.step).toBe(0)
  })
})
