// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { lesson as words } from '../../languages/en/lesson.ts'
import { fixture } from '../../store/lesson/fixtureTesting.ts'
import { keepAnswers } from '../../store/lesson/kept.ts'
import { phaseOf } from '../../store/lesson/phase.ts'
import { modescope } from '../../store/store.ts'
import LessonPanel from './LessonPanel.tsx'
import LessonsTab from './LessonsTab.tsx'

vi.mock('../../lessons/registry.ts', () => ({
  lessonIds: [fixture.id],
  loadLesson: async (id: string) => (id === fixture.id ? fixture : null),
}))

const fresh = modescope.getState()
let root: Root

beforeAll(() => void vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true))
afterAll(() => void vi.unstubAllGlobals())
beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>'
  root = createRoot(document.getElementById('root')!)
})
afterEach(async () => {
  await act(async () => root.unmount())
  keepAnswers(fixture.id, {})
  modescope.setState(fresh, true)
})

const show = (content: React.ReactNode) =>
  act(async () => root.render(<MantineProvider>{content}</MantineProvider>))

async function opened(hash: string) {
  await modescope.getState().open(hash)
  await show(<LessonPanel />)
}

const press = (key: string) =>
  act(async () => {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  })
const button = (name: string) =>
  [...document.querySelectorAll<HTMLButtonElement>('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  )
const click = (name: string) => act(async () => button(name)!.click())
const said = () => document.body.textContent
/** The run has come to its stop. */
const arrive = (step: number) => act(async () => modescope.setState({ step, playing: false }))

test('a number key chooses, Enter answers, and only then it trains', async () => {
  await opened('#lesson=luck.one')
  const radios = () => [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')]
  expect(radios().map(({ checked }) => checked)).toEqual([false, false, false])
  expect(button(words.predict)?.disabled).toBe(true)
  expect(said()).not.toContain(fixture.steps[0].say.slice(0, 20))
  await press('2')
  expect(radios().map(({ checked }) => checked)).toEqual([false, true, false])
  expect(document.activeElement).toBe(radios()[1])
  await press('4')
  await press('1')
  expect(modescope.getState().playing).toBe(false)
  await act(async () => document.querySelector('form')!.requestSubmit())
  expect(modescope.getState()).toMatchObject({ playing: true, stopAt: { a: 300, b: 300 } })
  expect(modescope.getState().lesson?.answers.one.chosen).toBe(0)
  expect(said()).toContain(fixture.steps[0].look)
  expect(document.querySelector('[role=status]')?.textContent).toBe(words.status.run)
})

test('an answer that another version kept, of an option that there is not, breaks nothing', async () => {
  const link = '#from=1&stop=300'
  keepAnswers(fixture.id, { one: { chosen: 7, text: 'So?', link, fingerprint: null } })
  await opened('#lesson=luck.one')
  expect(said()).toContain(words.skipped)
  expect(said()).toContain(fixture.steps[0].say.slice(0, 20))
})

test('it takes the focus from what has opened it, but from no field, and later only what is lost', async () => {
  const [opener, field] = [document.createElement('button'), document.createElement('input')]
  document.body.append(opener, field)
  const text = () => document.querySelector('aside > [tabindex="-1"]')
  field.focus()
  await opened('#lesson=luck.one')
  expect(document.activeElement).toBe(field)
  await show(null)
  opener.focus()
  await opened('#lesson=luck.one')
  expect(document.activeElement).toBe(text())
  await press('1')
  await act(async () => document.querySelector('form')!.requestSubmit())
  expect(document.activeElement).toBe(text())
  opener.focus()
  await arrive(300)
  expect(document.activeElement).toBe(opener)
})

test('a wrong answer is shown beside what happened, with what it takes for granted', async () => {
  await opened('#lesson=luck.one')
  await act(async () => modescope.getState().predict(0))
  await arrive(300)
  const { options } = fixture.steps[0].ask
  expect(said()).toContain(words.said)
  for (const text of [options[0].text, options[0].misconception!, options[1].text]) {
    expect(said()).toContain(text)
  }
  expect(document.querySelector('.katex')).not.toBeNull()
  expect(document.querySelector('[role=status]')?.textContent).toBe(words.status.compare(false))
})

test('a right one has none, nor has one that was skipped', async () => {
  await opened('#lesson=luck.one')
  await act(async () => modescope.getState().predict(1))
  await arrive(300)
  expect(said()).toContain(words.right)
  expect(said()).not.toContain(words.belief)
  await act(async () => modescope.getState().forgetAnswers())
  await act(async () => modescope.getState().predict('skipped'))
  await arrive(300)
  expect(said()).toContain(words.skipped)
  expect(said()).not.toContain(words.belief)
})

test('what is typed is kept, with what was chosen; and forgotten by who says so twice', async () => {
  await opened('#lesson=luck.one')
  await act(async () => modescope.getState().predict(0))
  await arrive(300)
  await act(async () => {
    const field = document.querySelector('textarea')!
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!
    set!.call(field, 'It sought.')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
  expect(modescope.getState().lesson?.answers.one).toMatchObject({ chosen: 0, text: 'It sought.' })
  await click(words.forget)
  expect(modescope.getState().lesson?.answers).not.toEqual({})
  await click(words.yes)
  expect(modescope.getState().lesson?.answers).toEqual({})
  expect(said()).toContain(words.question)
})

test('the way through is by steps; one of the long form may be left out; homework stands at the end', async () => {
  await opened('#lesson=luck.one')
  expect(button(words.next)).toBeUndefined()
  await act(async () => modescope.getState().predict(0))
  await arrive(300)
  expect(said()).not.toContain(fixture.homework.text)
  await click(words.next)
  expect([modescope.getState().lesson?.at, phaseOf(modescope.getState())]).toEqual([1, 'predict'])
  expect(said()).not.toContain(words.longer)
  await click(words.step(3, 3))
  expect(said()).toContain(words.longer)
  await act(async () => modescope.getState().predict(1))
  await arrive(700)
  expect(said()).toContain(fixture.homework.text)
  expect(document.querySelector('a')).toBeNull()
  await click(words.reveal)
  expect(document.querySelector('a')?.getAttribute('href')).toBe(fixture.homework.answer)
  await click(`${words.step(1, 3)}, ${words.answered}`)
  expect(modescope.getState().lesson?.at).toBe(0)
  await click(words.leave)
  expect(modescope.getState().lesson).toBeNull()
})

test('the index says what a lesson is about, and how far one has got', async () => {
  await show(<LessonsTab />)
  const { title, goal } = fixture
  for (const text of [title, goal, words.minutes(45, 90), words.progress(0, 3), words.begin]) {
    expect(said()).toContain(text)
  }
  await click(words.open(title))
  expect(modescope.getState().lesson).toMatchObject({ lesson: fixture, at: 0 })
  await act(async () => modescope.getState().predict(0))
  await show(null)
  await show(<LessonsTab />)
  expect(said()).toContain(words.progress(1, 3))
  expect(button(words.open(title))?.textContent).toBe(words.goOn)
})
