import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { decode } from '../core/settings/decode.ts'
import { catalogue } from '../objectives/defaults.ts'
import { syncAddress } from './address.ts'
import { fakeBrowser, pass } from './addressTesting.ts'
import { linkOf } from './link.ts'
import { createModescope } from './store.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function page(browser = fakeBrowser()) {
  const store = createModescope()
  syncAddress(store, browser)
  const { getState } = store
  const width = () => getState().experiment.training.width
  const shown = () => decode(browser.location.hash, catalogue).experiment.training.width
  return { browser, store, getState, width, shown }
}

/** An edit that stands alone. */
const widen = async ({ getState }: ReturnType<typeof page>, width: number) => {
  getState().setTraining('width', width)
  await pass(700)
}

test('each edit is an entry with its link; what belongs to it replaces it', async () => {
  const { browser, getState, shown } = page()
  for (let width = 20; width < 30; width++) {
    getState().setTraining('width', width)
    await pass(50)
  }
  await pass()
  expect([browser.entries.length, shown()]).toEqual([2, 29])
  getState().setLayer('real', true)
  await pass()
  expect(browser.entries).toHaveLength(2)
  expect(browser.location.hash).toBe(linkOf(getState()))
})

test('a room of the page is in its address, in the place of the one before', async () => {
  const { browser, getState } = page()
  getState().enter('present')
  await pass()
  expect(browser.location.hash).toMatch(/&view=present$/)
  getState().enter(null)
  await pass()
  expect(browser.location.hash).not.toContain('view=')
  expect(browser.entries).toHaveLength(1)
})

describe('Back and Forward', () => {
  test('undo and redo', async () => {
    const one = page()
    await widen(one, 20)
    await widen(one, 30)
    one.browser.history.go(-1)
    await pass()
    expect([one.width(), one.getState().future.length]).toEqual([20, 1])
    one.browser.history.go(-1)
    await pass()
    expect([one.width(), one.getState().past.length]).toEqual([64, 0])
    one.browser.history.go(2)
    await pass()
    expect([one.width(), one.getState().past.length]).toEqual([30, 2])
    expect(one.browser.entries).toHaveLength(3)
  })

  test('Back during a drag undoes it, and Forward brings its end', async () => {
    const { browser, getState, width, shown } = page()
    getState().setTraining('width', 20)
    await pass(10)
    getState().setTraining('width', 21)
    await pass(10)
    browser.history.go(-1)
    await pass(1000)
    expect([width(), shown()]).toEqual([64, 64])
    browser.history.go(1)
    await pass()
    expect([width(), shown()]).toEqual([21, 21])
  })

  test('after a reload the links lead back, and forward again', async () => {
    const one = page()
    await widen(one, 20)
    await widen(one, 30)
    const again = page(one.browser)
    again.getState().open(one.browser.location.hash)
    again.store.setState({ past: [], edits: 0 })
    again.browser.history.go(-1)
    await pass()
    expect(again.width()).toBe(20)
    again.browser.history.go(1)
    await pass()
    expect(again.width()).toBe(30)
  })
})

describe('Undo and redo', () => {
  test('go through the browser’s history, also one after the other', async () => {
    const one = page()
    await widen(one, 20)
    await widen(one, 30)
    const { undo, redo } = one.getState()
    undo()
    undo()
    await pass()
    expect([one.browser.at(), one.width(), one.shown()]).toEqual([0, 64, 64])
    redo()
    await pass()
    expect([one.browser.at(), one.width(), one.shown()]).toEqual([1, 20, 20])
    one.browser.history.go(1)
    await pass()
    expect([one.width(), one.getState().future]).toEqual([30, []])
  })

  test('an edit right after an undo is the next entry', async () => {
    const one = page()
    await widen(one, 20)
    await widen(one, 30)
    one.getState().undo()
    one.getState().setTraining('batch', 16)
    await pass()
    expect([one.browser.at(), one.browser.entries.length]).toEqual([2, 3])
    one.browser.history.go(-1)
    await pass()
    expect(one.getState().experiment.training).toMatchObject({ width: 20, batch: 64 })
  })
})

describe('a link that is typed', () => {
  test('is an edit, and is repaired in place', async () => {
    const one = page()
    await widen(one, 20)
    one.browser.type('#v=1&target=nowhere&batch=1e9')
    await pass()
    expect(one.getState().experiment.training.batch).toBe(2048)
    expect(one.browser.location.hash).toContain('batch=2048')
    one.getState().undo()
    await pass()
    expect([one.width(), one.browser.at()]).toEqual([20, 1])
    one.browser.history.go(1)
    await pass()
    expect(one.getState().experiment.training.batch).toBe(2048)
  })

  test('counts also when it says what is there already', async () => {
    const one = page()
    await widen(one, 20)
    one.browser.type(`${one.browser.location.hash}&x=1`)
    await pass()
    one.browser.history.go(-1)
    await pass()
    expect(one.width()).toBe(20)
    one.browser.history.go(-1)
    await pass()
    expect(one.width()).toBe(64)
  })
})

test('a browser that allows no more entries loses none of the edits', async () => {
  const one = page()
  const push = one.browser.history.pushState
  one.browser.history.pushState = () => {
    throw new DOMException('too many calls', 'SecurityError')
  }
  await widen(one, 20)
  await widen(one, 30)
  one.browser.history.pushState = push
  await widen(one, 40)
  expect(one.shown()).toBe(40)
  one.getState().undo()
  one.getState().undo()
  await pass(3000)
  expect([one.width(), one.shown()]).toEqual([20, 20])
})

test('while a scene is shown nothing is written, and the way back changes nothing', async () => {
  const one = page()
  await widen(one, 20)
  await widen(one, 30)
  one.getState().undo()
  await pass()
  const link = linkOf(one.getState())
  // A drag that has just ended still has its link to write.
  one.getState().setLayer('real', true)
  one.getState().setLayer('real', false)
  one.browser.history.pushState({ from: 'playground' }, '', '#scene=dirac')
  one.browser.type('#scene=dirac&h=1')
  await pass(1000)
  expect(one.browser.location.hash).toBe('#scene=dirac&h=1')
  // The browser has no way to what was undone any more.
  expect([one.getState().playing, one.getState().future]).toEqual([false, []])
  one.browser.history.go(-2)
  await pass()
  expect([one.width(), one.browser.location.hash]).toEqual([20, link])
  await widen(one, 40)
  one.getState().undo()
  await pass()
  expect([one.width(), one.shown()]).toEqual([20, 20])
})

test('a scene that leads on to the playground leaves an entry that knows its place', async () => {
  const one = page()
  await widen(one, 20)
  one.browser.type('#scene=dirac')
  one.browser.type(linkOf(one.getState()))
  await pass()
  expect(one.getState().edits).toBe(1)
  expect(one.browser.history.state).toEqual({ place: 1 })
})
