import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { laneNames } from '../../core/settings/experiment.ts'
import { linkOf } from '../link.ts'
import { pass } from '../run/courseTesting.ts'
import { replayed } from '../run/trainingTesting.ts'
import { trained } from './timelineTesting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

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
