// @vitest-environment happy-dom
/**
 * In a language in which every word is marked, no word on the page is without a mark: none stands in
 * a component, and every declaration is read through `languages`.
 */
import { MantineProvider } from '@mantine/core'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { answer, bytesOf, fileOf, sheet } from '../core/worksheet/sheetTesting.ts'
import { writeSheet } from '../core/worksheet/writeSheet.ts'
import { declarations } from '../languages/declarations.ts'
import { page } from '../languages/en/page.ts'
import { en } from '../languages/en.ts'
import { mark, pseudo } from '../languages/pseudoTesting.ts'
import { speak } from '../languages/words.ts'
import { fixture } from '../store/lesson/fixtureTesting.ts'
import { keepAnswers } from '../store/lesson/kept.ts'
import { App } from './App.tsx'
import Below from './Below.tsx'
import { useModescope } from './base/useModescope.ts'
import { useView } from './base/view.ts'
import { HoldUp } from './present/HoldUp.tsx'
import Notes from './present/notes/Notes.tsx'
import { StepNotes } from './present/notes/StepNotes.tsx'
import Present from './present/Present.tsx'
import { usePresenter } from './present/presenter.ts'
import { experimentOf, inPanel, inTab, many, marked, states } from './pseudoStatesTesting.ts'
import AdaPage from './scenes/ada/AdaPage.tsx'
import DiracPage from './scenes/dirac/DiracPage.tsx'
import ShareCard from './share/ShareCard.tsx'
import { unmarked } from './unmarkedTesting.ts'
import MySheet from './worksheets/MySheet.tsx'
import { useWorksheets } from './worksheets/useWorksheets.ts'
import WorksheetsPage from './worksheets/WorksheetsPage.tsx'

// Its style sheet does not load here, and a formula is in no language.
vi.mock('./formula/FormulaView.tsx', () => ({ default: () => null }))
// The texts of lessons are in no other language.
vi.mock('../lessons/registry.ts', async () => {
  const { fixtureIn } = await import('../store/lesson/fixtureTesting.ts')
  const { mark } = await import('../languages/pseudoTesting.ts')
  const lesson = fixtureIn(mark)
  return {
    lessonIds: [lesson.id],
    loadLesson: async (id: string) => (id === lesson.id ? lesson : null),
  }
})

const fresh = useModescope.getState()
let root: ReturnType<typeof createRoot>

beforeAll(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  // Pictures are not drawn here.
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  // Everything is in sight, at once.
  class Sight implements Pick<IntersectionObserver, 'observe' | 'disconnect'> {
    readonly seen: IntersectionObserverCallback
    constructor(seen: IntersectionObserverCallback) {
      this.seen = seen
    }
    observe() {
      this.seen([{ isIntersecting: true } as IntersectionObserverEntry], null as never)
    }
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Sight)
  // No site is around it, and so no other version.
  vi.stubGlobal('fetch', async () => new Response('{}'))
  speak(pseudo, declarations())
})
afterEach(async () => {
  await act(async () => root.unmount())
  useModescope.setState(fresh, true)
  useView.setState({ panel: null, tab: null })
  keepAnswers(fixture.id, {})
  usePresenter.setState(usePresenter.getInitialState(), true)
})
afterAll(() => {
  speak(page)
  vi.unstubAllGlobals()
})

async function show(content: ReactNode, ...expected: readonly string[]): Promise<void> {
  document.body.innerHTML = '<div id="root"></div>'
  root = createRoot(document.getElementById('root')!)
  await act(async () => root.render(<MantineProvider>{content}</MantineProvider>))
  await there(...expected)
}

/** Parts that are loaded late have come with these words, and none has failed. */
async function there(...expected: readonly string[]): Promise<void> {
  const here = () => expected.every((text) => document.body.innerHTML.includes(mark(text)))
  while (!here()) await act(async () => new Promise((resolve) => setTimeout(resolve, 20)))
  expect(document.querySelector('[role=alert]')).toBeNull()
}

test.each(Object.entries(states))('the page %s', async (_, [panel, tab, change]) => {
  useModescope.setState(change)
  useView.setState({ panel, tab })
  await show(<App />, inPanel[panel], inTab[tab], en.explanation.title)
  expect(unmarked()).toEqual([])
})

test('what stands below the figure', async () => {
  useModescope.setState({ lanes: many, experiment: experimentOf('grid', 'fgan', 'vae', 3) })
  await show(<Below />, en.explanation.title)
  for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) {
    await act(async () => button.click())
  }
  await there(en.sweep.note, en.explanation.paragraphs[0])
  expect(unmarked()).toEqual([])
})

test('the place where a link is handed on', async () => {
  // Too long for a code.
  useModescope.setState({
    unknown: Array.from({ length: 20 }, (_, i) => [`x${i}`, 'y'.repeat(190)]),
  })
  await show(<ShareCard />, en.share.ask, en.share.tooLong)
  expect(unmarked()).toEqual([])
})

test('the scene of the Dirac-GAN', async () => {
  location.hash =
    '#scene=dirac&stop=3&a.regulariser=clip&a.dynamics=averaging&b.regulariser=gp&b.dynamics=lookahead'
  await show(<DiracPage />, en.dirac.lead, en.dirac.series)
  expect(unmarked()).toEqual([])
  location.hash = ''
})

test('the scene of two domains', async () => {
  location.hash = '#scene=ada'
  await show(<AdaPage />, en.ada.lead, en.ada.more)
  for (const button of document.querySelectorAll<HTMLElement>('[aria-expanded=false]')) {
    await act(async () => button.click())
  }
  await there(en.ada.roles, en.ada.minimised)
  expect(unmarked()).toEqual([])
  location.hash = ''
})

test('a lesson, in its index and in each phase of a step', async () => {
  const { lesson } = en
  useView.setState({ tab: 'lessons' })
  await show(<App />, lesson.note, lesson.progress(0, fixture.steps.length))
  expect(unmarked()).toEqual([])
  await act(async () => useModescope.getState().attend(fixture.id))
  await there(lesson.predict)
  expect(unmarked()).toEqual([])
  for (const at of [2, 0]) {
    await act(async () => {
      useModescope.getState().goTo(at)
      useModescope.setState({ step: 0 })
    })
    await act(async () => useModescope.getState().predict(0))
    await there(lesson.watch)
    expect(unmarked()).toEqual([])
    await act(async () => useModescope.setState({ step: 1000, playing: false }))
    await there(lesson.belief, lesson.asItWas, ...(at === 2 ? [lesson.homework] : [lesson.next]))
    expect(unmarked()).toEqual([])
  }
})

test('the worksheets of a class', async () => {
  await show(<WorksheetsPage />, en.worksheets.lead)
  // What students, files and lessons say is in their own language.
  const step = { ...answer({ id: 'q', text: '' }), fingerprint: null }
  const of = [
    sheet({ name: '1', lesson: 'a', steps: [step, { ...step, id: 'r', chosen: 'skipped' }] }),
  ]
  const files = of.map((one, i) => fileOf(String(i), bytesOf(writeSheet(one))))
  await act(async () => useWorksheets.getState().open([...files, fileOf('3', bytesOf('4'))]))
  await there(en.worksheets.students, en.worksheets.skipped)
  expect(unmarked()).toEqual([])
  await act(async () => useWorksheets.getState().close())
})

test('a student’s own worksheet, on the screen and on paper', async () => {
  vi.stubGlobal('print', () => {})
  const answers = { one: { ...answer(), text: '', link: null } }
  const attended = { lesson: marked, at: 0, answers }
  await show(<MySheet attended={attended} close={() => {}} />, en.worksheets.own.title)
  await act(async () => document.querySelectorAll('button')[2].click())
  await there(en.worksheets.own.step(1, 'one'))
  expect(unmarked()).toEqual([])
})

test('the presenter’s view, and what stands over it', async () => {
  const attended = { lesson: marked, at: 0, answers: {} }
  useModescope.setState({ ...{ lanes: many, lesson: attended, playing: false } })
  await show(<Present />, en.present.name, 'question')
  const { count, turnTo } = usePresenter.getState()
  await act(async () => {
    count('luck.one', [1, 2, 3])
    count('luck.one', [3, 2, 1])
  })
  expect(unmarked()).toEqual([])
  for (const over of ['code', 'hands', 'keys'] as const) {
    await act(async () => usePresenter.setState({ over }))
    expect(unmarked()).toEqual([])
  }
  await act(async () => {
    turnTo('homework')
    usePresenter.setState({ over: null, blank: { playing: false } })
  })
  await there(en.present.blank, en.present.homework)
  expect(unmarked().join()).toBe(fixture.homework.text)
})

test('the lecturer’s notes, and a letter that is held up', async () => {
  await show(<Notes />, en.present.notes.waiting)
  expect(unmarked()).toEqual([])
  await act(async () => root.unmount())
  await show(<StepNotes lesson={marked} at={0} />, en.present.notes.expect)
  expect(unmarked()).toEqual([])
  await act(async () => root.unmount())
  await show(<HoldUp chosen={1} />, en.present.flashcard.open)
  await act(async () => document.querySelector('button')?.click())
  await there(en.present.flashcard.close('D'))
  expect(unmarked()).toEqual([])
})

test('a word without a mark would show', async () => {
  await show(<p title="left">{mark(`in ${mark('marks')}`)}</p>)
  expect(unmarked()).toEqual(['left'])
})
