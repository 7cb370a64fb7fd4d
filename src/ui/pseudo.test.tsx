// @vitest-environment happy-dom
/**
 * In a language in which every word is marked, no word on the page is without a mark: none stands in
 * a component, and every declaration is read through `languages`.
 */
import { MantineProvider } from '@mantine/core'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { viewParams } from '../core/layers/view.ts'
import { metrics } from '../core/metrics/registry.ts'
import { packRow, type Row } from '../core/record/ensembleRow.ts'
import { append, empty } from '../core/record/history.ts'
import { choose, type Experiment } from '../core/settings/experiment.ts'
import { targets } from '../core/targets/registry.ts'
import { declarations } from '../languages/declarations.ts'
import { page } from '../languages/en/page.ts'
import { en } from '../languages/en.ts'
import { mark, pseudo } from '../languages/pseudoTesting.ts'
import { speak } from '../languages/words.ts'
import { objectives } from '../objectives/registry.ts'
import type { LaneState, State } from '../store/state.ts'
import { freshLane } from '../store/store.ts'
import { App } from './App.tsx'
import Below from './Below.tsx'
import { useModescope } from './base/useModescope.ts'
import { useView } from './base/view.ts'
import AdaPage from './scenes/ada/AdaPage.tsx'
import DiracPage from './scenes/dirac/DiracPage.tsx'
import { unmarked } from './unmarkedTesting.ts'

// Its style sheet does not load here, and a formula is in no language.
vi.mock('./formula/FormulaView.tsx', () => ({ default: () => null }))

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
  speak(pseudo, declarations())
})
afterEach(async () => {
  await act(async () => root.unmount())
  useModescope.setState(fresh, true)
  useView.setState({ panel: null, tab: null })
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

const row = (step: number): Row => ({
  step,
  metrics: Object.fromEntries(metrics.map(({ id }) => [id, 0.5])),
  losses: { generator: 1, critic: 1 },
  shares: Array(8).fill(0.1),
  captured: Array.from({ length: 8 }, (_, k) => k % 2 === 0),
  found: Array(8).fill(true),
})
const lane = (runs: number, change: Partial<LaneState> = {}): LaneState => {
  const rows = [100, 200].map((step) => packRow(step, Array(runs).fill(row(step))))
  return {
    ...freshLane,
    phase: 'ready',
    statuses: Array(runs).fill('ok'),
    measured: rows[1],
    history: append(empty, rows),
    ...change,
  }
}
const experimentOf = (target: string, a: string, b: string, runs = 1): Experiment => {
  const lanes = [a, b].map((id) => choose(objectives.find((one) => one.id === id)!))
  return {
    target: choose(targets.find(({ id }) => id === target)!),
    training: { ...fresh.experiment.training, runs },
    lanes: { a: lanes[0], b: lanes[1] },
  }
}

/** Every divergence in turn would say no more: the dial is the one that has words of its own. */
const withAlpha = ({ lanes, ...rest }: Experiment): Experiment => ({
  ...rest,
  lanes: { ...lanes, a: { ...lanes.a, values: { ...lanes.a.values, divergence: 'alpha' } } },
})

const two = { a: lane(1), b: lane(1) }
const many = { a: lane(3), b: lane(3, { statuses: ['ok', 'diverged', 'ok'] }) }

const inPanel = {
  target: en.settings.both,
  picture: viewParams.field.label,
  training: en.settings.shared,
} as const
const inTab = {
  objectives: en.objectives.search,
  divergence: en.divergence.costs,
  settings: en.settings.source,
  optima: en.landscape.off,
  gallery: en.gallery.title,
} as const
type Open = readonly [panel: keyof typeof inPanel, tab: keyof typeof inTab]

const states: Readonly<Record<string, readonly [...Open, Partial<State>]>> = {
  'while it starts': ['training', 'optima', { experiment: experimentOf('two', 'fgan', 'fit') }],
  'of many runs': [
    'target',
    'settings',
    { lanes: many, experiment: experimentOf('ring', 'jointrkl', 'vae', 3) },
  ],
  'of fits on the line': [
    'target',
    'divergence',
    { lanes: two, experiment: experimentOf('drawnline', 'fit', 'fit') },
  ],
  'of a shape, with the dial': [
    'picture',
    'divergence',
    { lanes: two, experiment: withAlpha(experimentOf('pointsplane', 'fgan', 'minimax')) },
  ],
  'of what no switch has': [
    'training',
    'objectives',
    { lanes: two, experiment: experimentOf('ring', 'ali', 'flowmatching') },
  ],
  'where lanes fail': [
    'target',
    'gallery',
    {
      playing: false,
      step: 100,
      experiment: experimentOf('drawnplane', 'nonsaturating', 'fit'),
      lanes: {
        a: lane(1, { phase: 'failed' }),
        b: lane(1, { status: 'diverged', statuses: ['diverged'], divergedAt: 100 }),
      },
    },
  ],
  'where lanes are slow, and nothing is drawn': [
    'picture',
    'settings',
    {
      slowest: 'a',
      lanes: { a: lane(1, { waited: 5, forecast: 9 }), b: lane(1, { phase: 'cancelled' }) },
      layers: Object.fromEntries(Object.keys(fresh.layers).map((id) => [id, false])),
    },
  ],
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

test('a word without a mark would show', async () => {
  await show(<p title="left">{mark(`in ${mark('marks')}`)}</p>)
  expect(unmarked()).toEqual(['left'])
})
