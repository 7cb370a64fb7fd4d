import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { syncAddress } from './address.ts'
import { fakeBrowser } from './addressTesting.ts'
import { linkOf } from './link.ts'
import { edited, opened, pass } from './openedTesting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const asking = edited.replace('seed=4', 'seed=ask')

/** A page with a link that asks, before anybody has answered. */
async function asked(hash = `${asking}&stop=120`) {
  const page = await opened(hash)
  const seed = () => page.state().experiment.training.seed
  return { ...page, seed }
}

test('training waits for the number of a seat', async () => {
  const { state, steps, starts } = await asked()
  await pass(5000)
  expect(state().asksSeat).toBe(true)
  expect([steps(), starts('a'), starts('b')]).toEqual([[0, 0], 0, 0])
  // Nor is it begun by what begins a run elsewhere.
  state().reset()
  state().play()
  await pass(5000)
  expect(steps()).toEqual([0, 0])
})

test('which is its seed: the run that the link with this number says, to where it pauses', async () => {
  const one = await asked()
  one.state().takeSeat(4)
  await pass(5000)
  expect(one.state().asksSeat).toBe(false)
  expect([one.steps(), one.state().restarted]).toEqual([[120, 120], null])
  const other = await opened(`${edited}&stop=120`)
  await pass(5000)
  expect(one.shown()).toEqual(other.shown())
  expect(one.state().course).toEqual(other.state().course)
})

test('also where it is the one that stood there before', async () => {
  const { state, seed, steps } = await asked()
  state().takeSeat(seed())
  await pass(5000)
  expect(steps()).toEqual([120, 120])
})

test('who has none gets one', async () => {
  const seeds = new Set<number>()
  for (let phone = 0; phone < 20; phone++) {
    const { state, seed } = await asked()
    state().takeSeat(null)
    expect(state().asksSeat).toBe(false)
    expect(seed()).toBeGreaterThan(0)
    seeds.add(seed())
  }
  // Two alike among 20 of a million: once in 5000 times; all alike: never.
  expect(seeds.size).toBeGreaterThan(1)
})

test('the address asks until then, and says the seed from then on', async () => {
  const { store, state } = await asked()
  const browser = fakeBrowser()
  syncAddress(store, browser)
  await pass(500)
  expect(browser.location.hash).toMatch(/&seed=ask&/)
  state().takeSeat(77)
  await pass(500)
  expect(browser.location.hash).toMatch(/&seed=77&.*&stop=120&/)
  expect(browser.entries).toHaveLength(1)
})

test('another seed, chosen meanwhile, is none to be asked for; another setting changes nothing', async () => {
  const { state, steps } = await asked(asking)
  state().setObjectiveValue('b', 'beta', 3)
  await pass(1000)
  expect([state().asksSeat, steps()]).toEqual([true, [0, 0]])
  state().newSeed()
  await pass(1000)
  expect(state().asksSeat).toBe(false)
  expect(steps()[0]).toBeGreaterThan(0)
})

test('undo leads back to the question, and another link away from it', async () => {
  const { state, steps } = await asked(asking)
  state().open('#target=grid')
  await pass(1000)
  expect(state().asksSeat).toBe(false)
  expect(steps()[0]).toBeGreaterThan(0)
  state().undo()
  await pass(1000)
  expect([state().asksSeat, steps()]).toEqual([true, [0, 0]])
  state().takeSeat(3)
  await pass(1000)
  expect(steps()[0]).toBeGreaterThan(0)
  // Opened again, it asks again.
  state().open(asking)
  await pass(1000)
  expect([state().asksSeat, steps()]).toEqual([true, [0, 0]])
})

test('a link may ask although the page has a seed', async () => {
  const { store } = await opened(edited)
  expect(linkOf(store.getState(), { ask: true, short: true })).toMatch(/&seed=ask&/)
  expect(linkOf(store.getState())).toMatch(/&seed=4&/)
})
