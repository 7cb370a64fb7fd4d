import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { append } from '../../core/settings/append.ts'
import { type Course, unedited } from '../../core/settings/course.ts'
import { choose, laneNames } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { lanes } from '../../languages/en/failures.ts'
import { say } from '../../languages/say.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { fakePage, replayed } from './testing.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
const drawn = choose(targetFamily('drawnline')!)
const dragged = (x: number) => ({ ...drawn, values: { modes: `1_${x}_1` } })
const onLine = { ...defaultExperiment, target: drawn }

/** A page that trains a course. */
async function opened(course: Course = unedited(onLine)) {
  const page = fakePage()
  page.store.setState({ course, experiment: course.experiment })
  page.conduct()
  await pass(500)
  const state = page.store.getState
  const drag = (x: number) => state().setTargetValue('modes', dragged(x).values.modes)
  const tune = (rate: number) => state().setObjectiveValue('a', 'criticRate', rate)
  const steps = () => laneNames.map((lane) => page.lane(lane).step)
  /** Whether what the lanes show is what their course says. */
  const expectTrue = () => {
    for (const lane of laneNames) {
      const { frame, step } = page.lane(lane)
      expect(frame?.step).toBe(step)
      expect(frame?.samples[0]).toBe(replayed(state().course, lane, step))
    }
  }
  return { ...page, state, drag, tune, steps, expectTrue }
}

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

describe('a worker that is replaced', () => {
  test('meets the edits of the way, and a drag meanwhile waits until it is where it was', async () => {
    const { state, tune, drag, behaviour, lane, steps, expectTrue } = await opened()
    tune(0.5)
    await pass(300)
    drag(1)
    await pass(300)
    const [front] = steps()
    behaviour.a.fails.push('out of luck.')
    behaviour.a.step = 10
    await pass(100)
    expect(lane('a').step).toBeLessThan(front)
    drag(2)
    await pass(20_000)
    // The other lane had made its round when this one failed in it.
    const [, , mine, other] = state().course.edits
    expect(mine.change).toEqual({ target: dragged(2), lane: 'a' })
    expect(mine.step).toBeGreaterThanOrEqual(front)
    expect(other.step).toBeGreaterThan(mine.step)
    expect(steps()[0]).toBeGreaterThan(other.step)
    expectTrue()
  })

  test('fails with an edit under way: it is not lost', async () => {
    const { state, tune, behaviour, expectTrue } = await opened()
    behaviour.a.fails.push('out of luck.')
    tune(0.5)
    await pass(5000)
    expect(state().course.edits).toHaveLength(1)
    expectTrue()
  })

  test('after more edits than are kept it says that it is another run', async () => {
    const { state, drag, behaviour, lane } = await opened()
    for (let i = 1; i <= 450; i++) {
      drag(i / 100)
      await pass(40)
    }
    expect(state().course.thinned).toBeGreaterThan(0)
    behaviour.a.fails.push('out of luck.')
    await pass(100)
    expect(lane('a').notice).toMatchObject({ code: 'replaced', thinned: true })
    const said = say(lanes.laneNotice, lane('a').notice!)
    expect(said).toContain('this is another run')
    expect(said).not.toContain('repeats')
  })
})
