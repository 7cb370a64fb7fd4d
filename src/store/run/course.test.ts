import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { append } from '../../core/settings/append.ts'
import { unedited } from '../../core/settings/course.ts'
import { dragged, drawn, onLine, opened, pass } from './courseTesting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what the person does on the way is written down with its step', () => {
  test('while it trains: a live setting of its lane, a drag of both', async () => {
    const { state, tune, drag, steps, expectTrue } = await opened()
    const [before] = steps()
    tune(0.5)
    await pass(200)
    drag(1)
    await pass(200)
    const { edits, experiment } = state().course
    expect(experiment).toBe(onLine)
    expect(edits.map(({ change }) => change)).toEqual([
      { lane: 'a', values: { criticRate: 0.5 } },
      { target: dragged(1) },
    ])
    expect(edits[0].step).toBeGreaterThanOrEqual(before)
    expect(edits[1].step).toBeGreaterThan(edits[0].step)
    expect(edits[1].step).toBeLessThan(steps()[0])
    expectTrue()
  })

  test('each of a long drag, at the steps at which the lanes met it', async () => {
    const { state, drag, expectTrue } = await opened()
    for (let i = 1; i <= 40; i++) {
      drag(i / 10)
      await pass(17)
    }
    await pass(200)
    expect(state().course.edits.length).toBeGreaterThan(15)
    expect(state().course.edits.every(({ change }) => change.lane === undefined)).toBe(true)
    expectTrue()
  })

  test('at a pause it is at the step of the pause, and shown at once', async () => {
    const { state, drag, tune, steps, advances, expectTrue } = await opened()
    state().pause()
    await pass(500)
    const [step] = steps()
    drag(1)
    await pass(200)
    tune(0.5)
    await pass(200)
    drag(2)
    await pass(200)
    expect(state().course.edits).toEqual([
      { step, change: { lane: 'a', values: { criticRate: 0.5 } } },
      { step, change: { target: dragged(2) } },
    ])
    expect(advances('b').at(-1)).toMatchObject({ until: step, edits: [{ step }] })
    state().stepOnce()
    await pass(200)
    expect(steps()).toEqual([step + 1, step + 1])
    expectTrue()
  })

  test('apart, each lane meets a drag at its own step', async () => {
    const { state, drag, behaviour, steps, expectTrue } = await opened()
    behaviour.b.step = 20
    state().setApart(true)
    await pass(3000)
    expect(steps()[0]).toBeGreaterThan(2 * steps()[1])
    drag(1)
    await pass(1000)
    const { edits } = state().course
    expect(edits.map(({ change }) => change)).toEqual([
      { target: dragged(1), lane: 'b' },
      { target: dragged(1), lane: 'a' },
    ])
    expect(edits[1].step).toBeGreaterThan(2 * edits[0].step)
    expectTrue()
  })

  test('before the first step it is the experiment itself, which starts again', async () => {
    const { state, drag, tune, starts, lane, expectTrue } = await opened()
    state().reset()
    state().pause()
    await pass(500)
    const before = starts('b')
    drag(1)
    await pass(300)
    tune(0.5)
    await pass(300)
    expect(state().course).toEqual(unedited(state().experiment))
    expect(starts('b')).toBe(before + 1)
    expect(lane('b').history.rows).toHaveLength(1)
    expect(lane('a').notice).toBeNull()
    state().play()
    await pass(300)
    expectTrue()
  })
})

describe('a course that is opened', () => {
  const course = [
    { step: 40, change: { lane: 'a', values: { criticRate: 0.5 } } } as const,
    { step: 90, change: { target: dragged(3) } },
  ].reduce(append, unedited(onLine))

  test('is trained with its edits, and the controls follow', async () => {
    const { state, expectTrue } = await opened(course)
    state().runTo(60)
    await pass(3000)
    expect(state().course).toEqual(course)
    expect(state().experiment.lanes.a.values.criticRate).toBe(0.5)
    expect(state().experiment.target).toEqual(drawn)
    expectTrue()
    state().runTo(100)
    await pass(3000)
    expect(state().experiment.target).toEqual(dragged(3))
    expect(state().course).toEqual(course)
    expectTrue()
  })

  test('is the same again after a reset, until the person changes something', async () => {
    const { state, tune, lane, expectTrue } = await opened(course)
    await pass(1000)
    expect(lane('a').step).toBeGreaterThan(100)
    state().reset()
    expect(state().experiment).toBe(course.experiment)
    await pass(1000)
    expect(state().course).toBe(course)
    expectTrue()
    tune(0.25)
    await pass(1000)
    expect(state().course.edits).toHaveLength(3)
    state().reset()
    await pass(1000)
    expect(state().course).toEqual(unedited(state().experiment))
    expect(state().experiment.lanes.a.values.criticRate).toBe(0.25)
    expectTrue()
  })
})
