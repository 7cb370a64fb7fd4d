import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { unpackSnapshot } from '../../core/record/snapshot.ts'
import { laneNames } from '../../core/settings/experiment.ts'
import { linkOf } from '../link.ts'
import { opened, pass } from '../run/courseTesting.ts'
import { replayed } from '../run/trainingTesting.ts'
import { viewed } from './viewed.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A page that has trained for a while, and is still. */
async function trained(until = 1234) {
  const page = await opened()
  const { state } = page
  state().runTo(until)
  await pass(10_000)
  const seen = () => viewed(state())
  /** What is seen of a lane: the step of its picture, of its numbers, and its own. */
  const steps = () =>
    laneNames.map((lane) => {
      const { frame, measured, step } = seen().lanes[lane]
      return [frame?.step, measured?.step, step]
    })
  const numbers = () => laneNames.map((lane) => seen().lanes[lane].frame?.samples[0])
  return { ...page, seen, steps, numbers }
}

const both = <T>(one: T) => [one, one]

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

describe('a branch', () => {
  const rate = { criticRate: 0.25 }

  test('is lane A with another setting from there on, and goes on to where lane A is', async () => {
    const { state, expectTrue, lane, starts } = await trained()
    const begun = starts('a')
    state().look(650)
    state().branch(rate)
    expect(state()).toMatchObject({ looked: null, playing: true, step: 650 })
    await pass(5000)
    expect(state()).toMatchObject({ playing: false, step: 1234 })
    expect(lane('b').step).toBe(1234)
    expectTrue()
    expect(starts('a')).toBe(begun)
    expect(state().course.edits).toEqual([{ step: 650, change: { lane: 'b', values: rate } }])
    expect(state().experiment.lanes.b.values).toEqual({
      ...state().experiment.lanes.a.values,
      ...rate,
    })
    expect(linkOf(state())).toContain('at=650:b.criticRate=0.25')
  })

  test('its worker goes on from what lane A was: nothing before is made again', async () => {
    const { state, workers } = await trained()
    state().look(650)
    state().branch(rate)
    await pass(5000)
    const from = workers
      .filter((worker) => worker.lane === 'b')
      .flatMap(({ commands }) => commands)
      .flatMap((one) => (one.type === 'start' ? [one.from?.step] : []))
    expect(from.at(-1)).toBe(650)
  })

  test('has the past of lane A, and its own from there on', async () => {
    const { state, seen, lane } = await trained()
    const past = lane('a').history.rows.filter(({ step }) => step <= 650)
    state().look(650)
    state().branch(rate)
    await pass(5000)
    expect(lane('b').history.rows.slice(0, past.length)).toEqual(past)
    expect(lane('b').history.rows.map(({ step }) => step)).toEqual(
      lane('a').history.rows.map(({ step }) => step),
    )
    expect(lane('b').pictures).toHaveLength(lane('a').pictures.length)
    for (const step of [320, 900]) {
      state().look(step)
      await pass(1000)
      for (const name of laneNames) {
        const { frame } = seen().lanes[name]
        expect(frame?.step).toBe(step)
        expect(frame?.samples[0]).toBe(replayed(state().course, name, step))
      }
    }
  })

  test('at the newest step it goes on when the run does', async () => {
    const { state, expectTrue } = await trained()
    state().branch(rate)
    await pass(1000)
    expect(state()).toMatchObject({ playing: false, step: 1234 })
    expectTrue()
    state().play()
    await pass(500)
    expectTrue()
    expect(state().step).toBeGreaterThan(1234)
  })

  test('undo takes it back, redo brings it again: each to where the run had come', async () => {
    const { state, expectTrue } = await trained()
    const before = linkOf(state())
    state().look(650)
    state().branch(rate)
    await pass(5000)
    const after = linkOf(state())
    state().undo()
    await pass(10_000)
    expect(linkOf(state())).toBe(before)
    expect(state()).toMatchObject({ playing: false, step: 1234, grafted: null })
    expectTrue()
    state().redo()
    await pass(10_000)
    expect(linkOf(state())).toBe(after)
    expect(state()).toMatchObject({ playing: false, step: 1234 })
    expectTrue()
  })

  test('with lane A gone it is made again from the start', async () => {
    const { state, behaviour, lane } = await trained()
    state().look(650)
    behaviour.a.fails = ['lost']
    state().branch(rate)
    await pass(10_000)
    expect(lane('b').frame?.samples[0]).toBe(replayed(state().course, 'b', lane('b').step))
    state().play()
    await pass(3000)
    expect(lane('b').step).toBeGreaterThan(650)
    expect(lane('b').frame?.samples[0]).toBe(replayed(state().course, 'b', lane('b').step))
  })

  test('while it is on its way, another one, or a reset, takes its place', async () => {
    const { state, expectTrue } = await trained()
    state().look(650)
    state().branch(rate)
    state().look(400)
    state().branch({ criticRate: 0.125 })
    await pass(10_000)
    expect(state().course.edits).toEqual([
      { step: 400, change: { lane: 'b', values: { criticRate: 0.125 } } },
    ])
    expectTrue()
    state().look(500)
    state().branch(rate)
    state().reset()
    await pass(3000)
    expectTrue()
  })
})
