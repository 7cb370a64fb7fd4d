import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { unedited } from '../core/settings/course.ts'
import { decode } from '../core/settings/decode.ts'
import { laneNames } from '../core/settings/experiment.ts'
import { catalogue } from '../objectives/defaults.ts'
import { syncAddress } from './address.ts'
import { fakeBrowser } from './addressTesting.ts'
import { linkOf } from './link.ts'
import { drawn, edited, opened, pass } from './openedTesting.ts'
import { replayed } from './run/trainingTesting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const course = (link: string) => {
  const { experiment, edits } = decode(link, catalogue)
  return { experiment, edits }
}

describe('a link with edits', () => {
  test('is opened as the run that it says', async () => {
    const { state, steps, shown } = await opened(`${edited}&stop=120`)
    await pass(5000)
    expect(steps()).toEqual([120, 120])
    expect(state().course).toEqual(course(edited))
    expect(shown()).toEqual(laneNames.map((lane) => replayed(course(edited), lane, 120)))
  })

  test('shows its values as they change', async () => {
    const { state, beta, modes } = await opened(`${edited}&stop=60`)
    await pass(3000)
    expect([beta(), modes()]).toEqual([2, course(edited).experiment.target.values.modes])
    state().play()
    await pass(3000)
    expect([beta(), modes()]).toEqual([2, '1_3_1'])
  })

  test('that says what is trained already lets it go on', async () => {
    const { state, steps } = await opened(edited)
    await pass(2000)
    const before = steps()
    state().open(linkOf(state()))
    await pass(100)
    expect(steps()[0]).toBeGreaterThan(before[0])
    expect(state().experiment.target.values.modes).toBe('1_3_1')
    // With other edits it is another run.
    state().open(`${edited}&at=9:b.beta=7`)
    await pass(130)
    expect(steps()[0]).toBeLessThan(before[0])
    expect(state().course.edits).toHaveLength(3)
  })
})

describe('the link of a run', () => {
  test('has what was changed on the way, and opens to the same picture', async () => {
    const one = await opened(drawn)
    one.state().setObjectiveValue('b', 'beta', 3)
    await pass(300)
    one.state().setTargetValue('modes', '1_2_1')
    await pass(300)
    one.state().pause()
    await pass(300)
    const link = linkOf(one.state(), { here: true })
    expect(link).toMatch(/&at=\d+:b\.beta=3&at=\d+:target\.modes=1_2_1&stop=\d+&/)
    const other = await opened(link)
    await pass(20_000)
    expect(other.steps()).toEqual(one.steps())
    expect(other.shown()).toEqual(one.shown())
    expect(other.state().experiment).toEqual(one.state().experiment)
    const short = await opened(linkOf(one.state(), { here: true, short: true }))
    await pass(20_000)
    expect(short.shown()).toEqual(one.shown())
  })

  test('after an undo has the edit and what took it back', async () => {
    const { state, beta } = await opened(drawn)
    const before = beta()
    state().setObjectiveValue('b', 'beta', 3)
    await pass(300)
    state().undo()
    await pass(300)
    expect(beta()).toBe(before)
    const values = course(linkOf(state())).edits.map(
      ({ change }) => 'values' in change && change.values.beta,
    )
    expect(values).toEqual([3, before])
    state().redo()
    await pass(300)
    expect(course(linkOf(state())).edits).toHaveLength(3)
  })

  test('after a reset, or an edit that needs a new run, is of what is set', async () => {
    const { state, beta } = await opened(drawn)
    const change = async (value: number) => {
      state().setObjectiveValue('b', 'beta', value)
      await pass(300)
      expect(course(linkOf(state())).edits).toHaveLength(1)
    }
    await change(3)
    state().reset()
    expect(course(linkOf(state()))).toEqual(unedited(state().experiment))
    await pass(500)
    await change(4)
    state().setTraining('width', 8)
    expect(course(linkOf(state()))).toEqual(unedited(state().experiment))
    expect(beta()).toBe(4)
  })

  test('is in the address bar, in the entry of the edit', async () => {
    const { state, store } = await opened(drawn)
    const browser = fakeBrowser()
    syncAddress(store, browser)
    state().setObjectiveValue('b', 'beta', 3)
    await pass(1000)
    expect(browser.entries).toHaveLength(2)
    expect(course(browser.location.hash).edits).toMatchObject([{ change: { values: { beta: 3 } } }])
    browser.history.go(-1)
    await pass(1000)
    expect(browser.at()).toBe(0)
    // Taking it back was a change of the same run.
    expect(course(browser.location.hash).edits).toHaveLength(2)
    expect(browser.location.hash).toBe(linkOf(state()))
  })
})

test('a run to an earlier step is the same run to that step', async () => {
  const { state, steps, shown } = await opened(edited)
  state().setObjectiveValue('b', 'beta', 5)
  await pass(2000)
  const { course } = state()
  expect(course.edits.length).toBeGreaterThan(2)
  state().runTo(100)
  await pass(5000)
  expect(steps()).toEqual([100, 100])
  expect(state().course).toEqual(course)
  expect(shown()).toEqual(laneNames.map((lane) => replayed(course, lane, 100)))
})
