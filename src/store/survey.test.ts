import { expect, test } from 'vitest'
import { choose, type Experiment } from '../core/settings/experiment.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { answerOf } from '../engine/survey/answer.ts'
import type { Reply, Request } from '../engine/survey/protocol.ts'
import { objectiveById } from '../objectives/registry.ts'
import { fixture } from './lesson/fixtureTesting.ts'
import { modescope } from './store.ts'
import { surveyed, surveyLanes } from './survey.ts'

const line = choose(targetFamily('drawnline')!)
const fitting = (values: Record<string, string | number>) => choose(objectiveById('fit')!, values)
const gan = choose(objectiveById('nonsaturating')!)

/** A worker that answers when told to. */
const waiting: Request[] = []
const worker = {
  onmessage: null as ((event: { data: Reply }) => void) | null,
  terminate() {},
  postMessage: (request: Request) => waiting.push(request),
}
const work = (most = 100) => {
  for (let i = 0; i < most && waiting.length > 0; i++) {
    const { id, task } = waiting.shift()!
    worker.onmessage?.({ data: { id, answer: answerOf(task) } })
  }
}
const edit = (change: Partial<Experiment>) =>
  modescope.setState(({ experiment }) => ({ experiment: { ...experiment, ...change } }))

edit({ target: line, lanes: { a: fitting({ divergence: 'rkl', start: '-5_1' }), b: gan } })
surveyLanes(() => worker as unknown as Worker)

test('the optima come first, then the landscape from coarse to fine', () => {
  const a = () => surveyed.getState().a
  expect(a()).toMatchObject({ phase: 'searching', optima: [], landscape: null, current: false })
  expect(a().range?.mu[0]).toBeLessThan(-5)
  work(1)
  expect(a().phase).toBe('found')
  // theory: A_fgan, reverse KL.
  expect(a().optima.map(({ q }) => [q.mean[0], q.sd[0]].map((x) => x.toFixed(3)))).toEqual([
    ['1.578', '1.632'],
    ['-0.955', '0.317'],
  ])
  work(1)
  expect(a().landscape?.columns).toBe(40)
  work(1)
  expect(a().landscape?.columns).toBe(120)
  expect(waiting).toEqual([])
  expect(surveyed.getState().b.phase).toBe('off')
})

test('while a new question is open nothing is claimed; an old one is answered at once', () => {
  const before = surveyed.getState().a
  edit({ lanes: { a: fitting({ divergence: 'srkl', start: '-5_1' }), b: gan } })
  expect(surveyed.getState().a).toMatchObject({ phase: 'searching', optima: [], current: false })
  expect(surveyed.getState().a.landscape).toBe(before.landscape)
  edit({ lanes: { a: fitting({ divergence: 'rkl', start: '-5_1' }), b: gan } })
  expect(surveyed.getState().a).toMatchObject({ phase: 'found', current: true })
  expect(surveyed.getState().a.optima).toBe(before.optima)
  work()
})

test('both lanes ask one question once', () => {
  const same = fitting({ divergence: 'js', start: '-5_1' })
  edit({ lanes: { a: same, b: same } })
  let asked = 0
  for (; waiting.length > 0; asked++) work(1)
  expect(asked).toBe(3)
  const { a, b } = surveyed.getState()
  expect(b.optima).toBe(a.optima)
})

test('only single Gaussians, and only while the layer is on', () => {
  edit({ lanes: { a: fitting({ model: 'mixture' }), b: fitting({ model: 'flow' }) } })
  expect(waiting).toEqual([])
  edit({ lanes: { a: fitting({ divergence: 'kl' }), b: gan } })
  work()
  expect(surveyed.getState().a.phase).toBe('found')
  modescope.getState().setLayer('optima', false)
  expect(surveyed.getState().a).toMatchObject({ phase: 'off', optima: [], landscape: null })
  modescope.getState().setLayer('optima', true)
})

test('on the plane there is no landscape', () => {
  edit({
    target: choose(targetFamily('two')!),
    lanes: { a: fitting({ divergence: 'rkl' }), b: gan },
  })
  work()
  const { a } = surveyed.getState()
  expect(a).toMatchObject({ phase: 'found', range: null, landscape: null })
  expect(a.optima.length).toBeGreaterThan(1)
})

test('a failure is told, and the next question is open again', () => {
  edit({ target: line, lanes: { a: fitting({ divergence: 'hellinger' }), b: gan } })
  const { id } = waiting.shift()!
  worker.onmessage?.({ data: { id, problem: { code: 'said', message: 'no memory.' } } })
  expect(surveyed.getState().a).toMatchObject({
    phase: 'failed',
    failure: { code: 'said', message: 'no memory.' },
  })
  edit({ lanes: { a: fitting({ divergence: 'neyman' }), b: gan } })
  waiting.length = 0
  expect(surveyed.getState().a.phase).toBe('searching')
})

test('while a lesson asks where a fit ends, nobody is told', () => {
  edit({ lanes: { a: fitting({ divergence: 'rkl', start: '-5_1' }), b: gan } })
  work()
  expect(surveyed.getState().a.phase).toBe('found')
  const answer = { chosen: 1, text: '', link: null, fingerprint: null }
  modescope.setState({ lesson: { lesson: fixture, at: 0, answers: {} } })
  expect(surveyed.getState().a).toMatchObject({ phase: 'off', optima: [], landscape: null })
  modescope.setState({ lesson: { lesson: fixture, at: 0, answers: { one: answer } }, step: 10 })
  expect(surveyed.getState().a.phase).toBe('off')
  modescope.setState({ step: 300 })
  expect(surveyed.getState().a.phase).toBe('found')
  modescope.setState({ lesson: null, step: 0 })
})
