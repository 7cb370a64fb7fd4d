import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { decode } from '../core/settings/decode.ts'
import { laneNames } from '../core/settings/experiment.ts'
import { catalogue } from '../objectives/defaults.ts'
import { syncAddress } from './address.ts'
import { fakeBrowser } from './addressTesting.ts'
import { followLesson } from './followLesson.ts'
import { fixture } from './lesson/fixtureTesting.ts'
import { keepAnswers, keptAnswers } from './lesson/kept.ts'
import { phaseOf } from './lesson/phase.ts'
import { linkOf } from './link.ts'
import { fakePage } from './run/testing.ts'

vi.mock('../lessons/registry.ts', () => ({
  loadLesson: async (id: string) => (id === fixture.id ? fixture : null),
}))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  keepAnswers(fixture.id, {})
})

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

/** A page that was opened with a link. */
async function opened(hash: string) {
  const page = fakePage()
  for (const lane of laneNames) page.behaviour[lane].step = 3
  const state = page.store.getState
  await state().open(hash)
  page.conduct()
  followLesson(page.store)
  await pass(1000)
  const steps = () => laneNames.map((lane) => page.lane(lane).step)
  return { ...page, state, steps }
}

describe('a step of a lesson', () => {
  test('stands at step 0 until it is predicted, then is trained to where it pauses', async () => {
    const { state, steps } = await opened('#lesson=luck.ten')
    expect(state().lesson).toMatchObject({ lesson: { id: 'luck' }, at: 1, answers: {} })
    expect(state().experiment.training.width).toBe(32)
    expect([phaseOf(state()), state().playing, steps()]).toEqual(['predict', false, [0, 0]])
    state().predict(1)
    await pass(300)
    expect([phaseOf(state()), state().playing]).toEqual(['run', true])
    await pass(5000)
    expect([phaseOf(state()), state().playing, steps()]).toEqual(['compare', false, [500, 500]])
  })

  test('cannot be played, stepped or changed before it is predicted, nor changed before it has run', async () => {
    const { state, steps } = await opened('#lesson=luck.one')
    const tries = () => {
      const { setTraining, setObjectiveValue, setTarget, newSeed, runTo } = state()
      setTraining('width', 7)
      setObjectiveValue('b', 'beta', 2)
      setTarget('grid')
      newSeed()
      runTo(20)
    }
    const { experiment } = state()
    tries()
    state().play()
    state().stepOnce()
    await pass(1000)
    expect([state().experiment, steps()]).toEqual([experiment, [0, 0]])
    state().predict(0)
    await pass(100)
    tries()
    expect(state().experiment).toBe(experiment)
    await pass(5000)
    expect(steps()).toEqual([300, 300])
    state().setTraining('width', 7)
    expect(state().experiment.training.width).toBe(7)
  })

  test('pauses where it is to be compared, also when it was paused on the way or is varied', async () => {
    const { state, steps } = await opened('#lesson=luck.one')
    state().predict(0)
    await pass(200)
    state().pause()
    await pass(200)
    expect(steps()[0]).toBeLessThan(300)
    state().play()
    await pass(5000)
    expect(steps()).toEqual([300, 300])
    state().setTraining('seed', 9)
    await pass(1000)
    expect([phaseOf(state()), steps()]).toEqual(['compare', [0, 0]])
    state().play()
    await pass(5000)
    expect([state().playing, steps()]).toEqual([false, [300, 300]])
    state().play()
    await pass(1000)
    expect(steps()[0]).toBeGreaterThan(300)
  })

  test('is answered once; its text may be changed; a presenter may skip it', async () => {
    const { state } = await opened('#lesson=luck.one')
    state().write('too early')
    expect(state().lesson?.answers).toEqual({})
    state().predict('skipped')
    state().predict(1)
    state().write('It sought.')
    expect(state().lesson?.answers.one).toMatchObject({ chosen: 'skipped', text: 'It sought.' })
  })

  test('that cannot go on is compared where it is', async () => {
    const { state, behaviour } = await opened('#lesson=luck.one')
    for (const lane of laneNames)
      behaviour[lane].statuses = (step) => [step < 50 ? 'ok' : 'diverged']
    state().predict(1)
    await pass(5000)
    expect([phaseOf(state()), state().step]).toEqual(['compare', 50])
  })
})

describe('what was looked at', () => {
  test('is noted with a link that needs no lesson, and a fingerprint of where it stopped', async () => {
    const { state, behaviour } = await opened('#lesson=luck.ten')
    state().predict(1)
    expect(state().lesson?.answers.ten.link).toBeNull()
    await pass(5000)
    const { link, fingerprint } = state().lesson!.answers.ten
    expect(link).toBe('#from=1&width=32&stop=500&lesson=luck.ten')
    expect(fingerprint).toMatchObject({ step: 500, run: 0 })
    behaviour.a.statuses = () => ['diverged']
    state().setTraining('seed', 9)
    state().play()
    await pass(5000)
    expect(state().lesson!.answers.ten).toEqual({ chosen: 1, text: '', link, fingerprint })
  })

  test('is kept, and shown again at once', async () => {
    const first = await opened('#lesson=luck.one')
    first.state().predict(2)
    await pass(5000)
    first.state().write('It sought.')
    const { answers } = first.state().lesson!
    expect(keptAnswers('luck')).toEqual(answers)
    const { state, steps } = await opened('#lesson=luck.one')
    expect(state().lesson?.answers).toEqual(answers)
    expect(phaseOf(state())).toBe('compare')
    await pass(5000)
    expect(steps()).toEqual([300, 300])
    state().forgetAnswers()
    await pass(500)
    expect([keptAnswers('luck'), phaseOf(state()), steps()]).toEqual([{}, 'predict', [0, 0]])
  })

  test('in a lecture is not kept, nor is what was kept shown there', async () => {
    const student = await opened('#lesson=luck.one')
    student.state().predict(2)
    await pass(5000)
    const kept = keptAnswers('luck')
    const { state } = await opened('#lesson=luck.one&view=present')
    expect(phaseOf(state())).toBe('predict')
    state().predict(0)
    expect(keptAnswers('luck')).toEqual(kept)
  })
})

describe('the way through a lesson', () => {
  test('is by its steps, the first that is left to do where none is named', async () => {
    const { state } = await opened('#lesson=luck')
    expect(state().lesson?.at).toBe(0)
    state().predict(1)
    await pass(5000)
    state().goTo(2)
    await pass(500)
    expect([state().lesson?.at, state().experiment.training.batch]).toEqual([2, 32])
    state().goTo(3)
    expect(state().lesson?.at).toBe(2)
    await state().attend('luck')
    expect([state().lesson?.at, phaseOf(state())]).toEqual([1, 'predict'])
    state().leaveLesson()
    expect([state().lesson, state().experiment.training.width]).toEqual([null, 32])
  })

  test('goes back and forward in the browser, and answers stay', async () => {
    const { state, store } = await opened('#lesson=luck.one')
    store.setState({ past: [], edits: 0 })
    const browser = fakeBrowser()
    syncAddress(store, browser)
    state().predict(1)
    await pass(5000)
    state().goTo(1)
    await pass(1000)
    expect(browser.location.hash).toBe('#lesson=luck.ten')
    browser.history.go(-1)
    await pass(6000)
    expect(browser.location.hash).toBe('#lesson=luck.one')
    expect([state().lesson?.at, phaseOf(state()), state().step]).toEqual([0, 'compare', 300])
    browser.history.go(1)
    await pass(1000)
    expect([state().lesson?.at, phaseOf(state()), state().step]).toEqual([1, 'predict', 0])
  })

  test('begins where its link is typed, and Back leads to what was there', async () => {
    const { state, store } = await opened('#seed=4')
    store.setState({ past: [], edits: 0 })
    const browser = fakeBrowser()
    syncAddress(store, browser)
    browser.type('#lesson=luck.ten&view=present')
    expect(state().unknown).toEqual([['view', 'present']])
    await pass(1000)
    expect(browser.location.hash).toBe('#lesson=luck.ten&view=present')
    expect([state().lesson?.at, state().step]).toEqual([1, 0])
    browser.history.go(-1)
    await pass(1000)
    expect([state().lesson, state().experiment.training.seed]).toEqual([null, 4])
    expect(browser.location.hash).not.toContain('lesson')
  })

  test('goes back beyond what is remembered, to a step of the same lesson', async () => {
    const { state, store } = await opened('#lesson=luck.ten')
    store.setState({ past: [], edits: 0 })
    state().travel(-1, '#lesson=luck.one')
    await pass(500)
    expect([state().lesson?.at, state().playing, state().step]).toEqual([0, false, 0])
    state().travel(-1, '#seed=4')
    expect([state().lesson, state().experiment.training.seed]).toEqual([null, 4])
  })

  test.each(['#lesson=lack', '#lesson=luck.nine', '#lesson='])(
    '%s opens the playground',
    async (hash) => {
      const { state, steps } = await opened(hash)
      expect(state()).toMatchObject({ lesson: null, adjusted: [{ code: 'lesson' }] })
      expect(steps()[0]).toBeGreaterThan(0)
      expect(linkOf(state())).not.toContain('lesson')
    },
  )

  test('ends with another link', async () => {
    const { state } = await opened('#lesson=luck.one')
    state().open('#seed=4')
    expect(state().lesson).toBeNull()
  })

  test('a lesson that comes after another link was opened is not wanted any more', async () => {
    const { state } = await opened('#seed=4')
    const coming = state().open('#lesson=luck.one')
    state().open('#seed=5')
    await coming
    expect(state().lesson).toBeNull()
    expect(state().experiment.training.seed).toBe(5)
  })
})

describe('the link', () => {
  test('of a step that nobody has changed is its name; a full one says the course beside it', async () => {
    const { state } = await opened('#lesson=luck.ten&lang=zh')
    expect(linkOf(state())).toBe('#lesson=luck.ten&lang=zh')
    expect(linkOf(state(), { here: true, short: true })).toBe('#lesson=luck.ten&lang=zh')
    const full = linkOf(state(), { here: true })
    expect(decode(full, catalogue)).toMatchObject({
      experiment: { training: { width: 32 } },
      unknown: [
        ['lang', 'zh'],
        ['lesson', 'luck.ten'],
      ],
    })
  })

  test('may name another seed, and says a course that was changed', async () => {
    const { state } = await opened('#lesson=luck.ten&seed=7')
    expect(state().experiment.training).toMatchObject({ seed: 7, width: 32 })
    expect(linkOf(state())).toBe('#lesson=luck.ten&seed=7')
    state().predict(1)
    await pass(5000)
    state().setTraining('width', 16)
    await pass(500)
    const short = linkOf(state(), { short: true })
    expect(short).toBe('#from=1&seed=7&width=16&lesson=luck.ten')
    const again = await opened(short)
    expect(again.state().experiment).toEqual(state().experiment)
    expect([again.state().lesson?.at, phaseOf(again.state())]).toEqual([1, 'compare'])
    await pass(5000)
    expect(again.state()).toMatchObject({ playing: false, step: 500 })
  })

  test('may ask for the seed of a seat, which it says from then on', async () => {
    const { state, steps } = await opened('#lesson=luck.ten&seed=ask')
    expect(state().asksSeat).toBe(true)
    expect(linkOf(state())).toBe('#lesson=luck.ten&seed=ask')
    state().takeSeat(12)
    await pass(1000)
    expect([linkOf(state()), steps()]).toEqual(['#lesson=luck.ten&seed=12', [0, 0]])
    expect(linkOf(state(), { ask: true, short: true })).toBe('#lesson=luck.ten&seed=ask')
    state().predict(1)
    await pass(5000)
    expect(state().lesson?.answers.ten.link).toContain('seed=12')
  })

  test('keeps what stands beside the course from step to step', async () => {
    const { state } = await opened('#lesson=luck.one&lang=zh&view=present')
    state().goTo(1)
    expect(linkOf(state())).toBe('#lesson=luck.ten&lang=zh&view=present')
  })
})
