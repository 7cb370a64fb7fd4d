import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { decode } from '../core/settings/decode.ts'
import { catalogue } from '../objectives/defaults.ts'
import { syncAddress } from './address.ts'
import { fakeBrowser } from './addressTesting.ts'
import { linkOf } from './link.ts'
import { drawn, opened, pass } from './openedTesting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const course = (link: string) => {
  const { experiment, edits } = decode(link, catalogue)
  return { experiment, edits }
}

describe('an undo of a link', () => {
  test('that differs only in its edits brings the run before it back, and a redo this one', async () => {
    const { state, steps, shown } = await opened(`${drawn}&stop=60`)
    await pass(5000)
    const before = [steps(), shown()]
    state().open(`${drawn}&at=20:b.beta=2&stop=80`)
    await pass(5000)
    const after = [steps(), shown(), state().course]
    expect(after[2]).toEqual(course(`${drawn}&at=20:b.beta=2`))
    state().undo()
    expect(state()).toMatchObject({ course: course(drawn), stop: 60 })
    await pass(5000)
    expect([steps(), shown()]).toEqual(before)
    state().redo()
    expect(state().stop).toBe(80)
    await pass(5000)
    expect([steps(), shown(), state().course]).toEqual(after)
  })

  test('has what was changed on the way in the run before it', async () => {
    const { state } = await opened(drawn)
    state().setObjectiveValue('b', 'beta', 3)
    await pass(300)
    const before = state().course
    state().open('#target=drawnline&seed=5')
    await pass(300)
    state().undo()
    await pass(300)
    expect(before.edits).toHaveLength(1)
    expect(state().course).toEqual(before)
    // The edit before is of that run again.
    state().undo()
    await pass(300)
    expect(state().course.experiment).toEqual(before.experiment)
  })

  test('leads to the entry of the browser that it came from', async () => {
    const { state, store } = await opened(drawn)
    const browser = fakeBrowser()
    syncAddress(store, browser)
    browser.type(`${drawn}&at=9000:b.beta=2`)
    await pass(1000)
    expect(course(browser.location.hash).edits).toHaveLength(1)
    state().undo()
    await pass(1000)
    expect([browser.at(), course(browser.location.hash).edits]).toEqual([0, []])
    state().redo()
    await pass(1000)
    expect([browser.at(), browser.entries.length]).toEqual([1, 2])
    expect(course(browser.location.hash).edits).toHaveLength(1)
    browser.history.go(-1)
    await pass(1000)
    expect(course(linkOf(state())).edits).toEqual([])
  })
})
