import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Answer } from '../../store/lesson/answer.ts'
import { fixture } from '../../store/lesson/fixtureTesting.ts'
import { phaseOf } from '../../store/lesson/phase.ts'
import { useModescope } from '../base/useModescope.ts'
import { act } from './act.ts'
import { linkToShow } from './link.ts'
import { usePresenter } from './presenter.ts'

const { getState, setState } = useModescope
const fresh = getState()
const view = usePresenter.getState()

const asked: Answer = { chosen: 'skipped', text: '', link: null, fingerprint: null }

beforeEach(() => {
  setState({ unknown: [['view', 'present']], playing: false })
  setState({ lesson: { lesson: fixture, at: 0, answers: {} } })
})
afterEach(() => {
  setState(fresh, true)
  usePresenter.setState(view, true)
})

const slide = () => usePresenter.getState().slide

test('by one key: the question, its run, the result, and the next question', () => {
  act('next')
  expect([slide(), phaseOf(getState()), getState().playing]).toEqual(['run', 'run', true])
  expect(getState().stopAt).toEqual({ a: 300, b: 300 })
  // It trains: the answer is not to be had yet.
  act('next')
  expect(slide()).toBe('run')
  setState({ step: 300, playing: false })
  act('next')
  expect(slide()).toBe('result')
  act('next')
  expect([slide(), getState().lesson?.at]).toEqual(['question', 1])
  act('back')
  expect([slide(), getState().lesson?.at]).toEqual(['question', 0])
})

test('Space skips the prediction, pauses, and plays on to where it is compared', () => {
  act('play')
  expect([slide(), getState().playing]).toEqual(['run', true])
  act('play')
  expect(getState().playing).toBe(false)
  act('play')
  expect([getState().playing, getState().stopAt]).toEqual([true, { a: 300, b: 300 }])
})

test('under a black screen training rests, and any key brings both back as they were', () => {
  act('next')
  act('blank')
  expect([getState().playing, usePresenter.getState().blank !== null]).toEqual([false, true])
  act('next')
  expect([slide(), getState().playing, usePresenter.getState().blank]).toEqual(['run', true, null])
  expect(getState().stopAt).toEqual({ a: 300, b: 300 })
  act('play')
  act('blank')
  act('blank')
  expect(getState().playing).toBe(false)
})

test('Escape closes what is open, then leaves the view and nothing else', () => {
  act('code')
  act('pointer')
  act('leave')
  expect([usePresenter.getState().over, usePresenter.getState().pointer]).toEqual([null, true])
  act('leave')
  expect(usePresenter.getState().pointer).toBe(false)
  expect(getState().unknown).toEqual([['view', 'present']])
  act('leave')
  expect([getState().unknown, getState().lesson?.at]).toEqual([[], 0])
})

test('hands are raised for the question, and nowhere without one', () => {
  act('next')
  act('hands')
  expect([slide(), usePresenter.getState().over]).toEqual(['question', 'hands'])
  usePresenter.getState().close()
  setState({ lesson: null })
  act('hands')
  expect(usePresenter.getState().over).toBeNull()
})

test('a phone opens the step, without the view, and asks for a seat where the step does', () => {
  getState().goTo(1)
  expect(linkToShow(getState())).toBe('#lesson=luck.ten')
  const course = '#from=1&seed=ask&stop=300'
  const steps = fixture.steps.map((step) => ({ ...step, course }))
  setState({ lesson: { lesson: { ...fixture, steps }, at: 0, answers: { one: asked } } })
  getState().goTo(0)
  getState().takeSeat(1)
  expect(linkToShow(getState())).toBe('#lesson=luck.one')
})
