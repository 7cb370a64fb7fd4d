/** States of the page that between them show every part of it. */
import { viewParams } from '../core/layers/view.ts'
import { metrics } from '../core/metrics/registry.ts'
import { packRow, type Row } from '../core/record/ensembleRow.ts'
import type { Frame } from '../core/record/frame.ts'
import { append, empty } from '../core/record/history.ts'
import { choose, type Experiment } from '../core/settings/experiment.ts'
import { targetFamily, targets } from '../core/targets/registry.ts'
import { build } from '../core/testing.ts'
import { en } from '../languages/en.ts'
import { mark } from '../languages/pseudoTesting.ts'
import type { Lesson } from '../lessons/lesson.ts'
import { objectives } from '../objectives/registry.ts'
import { fixture } from '../store/lesson/fixtureTesting.ts'
import type { LaneState, State } from '../store/state.ts'
import { freshLane } from '../store/store.ts'
import { useModescope } from './base/useModescope.ts'

const fresh = useModescope.getState()

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
export const experimentOf = (target: string, a: string, b: string, runs = 1): Experiment => {
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

/** A lane on images, with an answer about whatever is asked, and as many modes as there are. */
function pictured(target: string): LaneState {
  const { space, modes } = build(target)
  const count = modes?.weights.length ?? 0
  const seen = new Float32Array(80 * space.dim)
  const picture = seen.subarray(0, space.dim)
  const about = {
    ...{ picture, real: { picture, among: 10, difference: 0.1 }, back: picture },
    mode: { nearest: 1, near: false, probability: 0.5 },
  }
  const of = {
    ...row(100),
    shares: Array(count).fill(0.9 / count),
    captured: Array.from({ length: count }, (_, k) => k % 2 === 0),
    found: Array(count).fill(true),
  }
  const frame: Frame = {
    ...{ step: 100, status: 'ok', statuses: ['ok'], shown: 0, small: null, components: null },
    ...{ samples: seen, square: { center: [0, 0], halfWidth: 1 }, trail: [], rows: [], now: null },
    layers: { walk: seen, traversal: seen, cells: Float32Array.of(0.01) },
    asked:
      target === 'shapes'
        ? { ...about, of: { sheet: 'traversal', cell: 40, code: [0, 0] } }
        : { ...about, of: { sheet: null, cell: 1 } },
  }
  return lane(1, { frame, measured: packRow(100, [of]) })
}

const two = { a: lane(1), b: lane(1) }
export const many = { a: lane(3), b: lane(3, { statuses: ['ok', 'diverged', 'ok'] }) }

export const inPanel = {
  target: en.settings.both,
  picture: viewParams.field.label,
  training: en.settings.shared,
} as const
export const inTab = {
  objectives: en.objectives.search,
  divergence: en.divergence.costs,
  settings: en.settings.source,
  optima: en.landscape.off,
  gallery: en.gallery.title,
} as const
type Open = readonly [panel: keyof typeof inPanel, tab: keyof typeof inTab]

const there = {
  ...{ step: 100, newest: 200, experiment: experimentOf('ring', 'fgan', 'vae') },
  ...{ lanes: { a: pictured('digits') }, exact: {} },
}

export const states: Readonly<Record<string, readonly [...Open, Partial<State>]>> = {
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
  'that waits for images': [
    'training',
    'settings',
    {
      experiment: {
        ...experimentOf('ownimages', 'fgan', 'vae'),
        target: choose(targetFamily('ownimages')!, {
          data: '0123456789abcdef_28_28_1_60000_mine',
        }),
      },
    },
  ],
  'that waits for the number of a seat': [
    'training',
    'settings',
    { asksSeat: true, otherEpoch: { epoch: 9, hash: '#epoch=9' } },
  ],
  'of digits': [
    'training',
    'objectives',
    {
      lanes: { a: pictured('digits'), b: pictured('digits') },
      experiment: experimentOf('digits', 'fgan', 'vae'),
      asked: { lane: 'b', sheet: null, cell: 1 },
    },
  ],
  'of stacked digits, on a walk': [
    'training',
    'settings',
    {
      lanes: { a: pictured('stacked'), b: pictured('stacked') },
      experiment: experimentOf('stacked', 'flowmatching', 'vae'),
      layers: { ...fresh.layers, walk: true },
    },
  ],
  'of shapes, on a map of codes': [
    'training',
    'settings',
    {
      lanes: { a: pictured('shapes'), b: pictured('shapes') },
      experiment: experimentOf('shapes', 'fgan', 'vae'),
      layers: { ...fresh.layers, traversal: true },
      asked: { lane: 'a', sheet: 'traversal', cell: 40, code: [0, 0] },
    },
  ],
  'at a step of the past': ['training', 'settings', { lanes: two, looked: there }],
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

/** A lesson in the same language. */
export const marked: Lesson = {
  ...fixture,
  title: mark(fixture.title),
  steps: fixture.steps.map((step) => ({
    ...step,
    ...{ look: mark('look'), say: mark('say'), vary: mark('vary'), notes: mark('notes') },
    ask: {
      ...step.ask,
      text: mark('question'),
      options: step.ask.options.map((option, i) => ({ ...option, text: mark(`option ${i}`) })),
    },
  })),
}
