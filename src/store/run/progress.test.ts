import { describe, expect, test } from 'vitest'
import { layers } from '../../core/layers/registry.ts'
import type { Frame, Status } from '../../core/record/frame.ts'
import type { Trained } from '../../engine/wire/client.ts'
import type { LaneState, State } from '../state.ts'
import { freshLane, modescope } from '../store.ts'
import { progress } from './progress.ts'
import { rowAt } from './testing.ts'

const ready: LaneState = { ...freshLane, phase: 'ready' }
const state = (change: Partial<State>): State => ({
  ...modescope.getState(),
  playing: true,
  lanes: { a: ready, b: ready },
  ...change,
})
const reply = (step: number, status: Status = 'ok', drawn: Frame['layers'] = {}): Trained => ({
  type: 'frame',
  run: 1,
  steps: 10,
  milliseconds: 20,
  drawing: 0,
  frame: {
    step,
    status,
    statuses: [status],
    shown: 0,
    small: null,
    layers: drawn,
    square: { center: [0, 0], halfWidth: 1 },
    components: null,
    trail: [],
    rows: [],
    now: null,
    samples: new Float32Array(),
  },
})

test('the counter shows the step that both lanes have reached', () => {
  expect(progress(state({}), { a: reply(30), b: reply(20) }).step).toBe(20)
})

test('pauses where it was told to, and not before both are there', () => {
  const before = state({ stopAt: { a: 20, b: 20 } })
  expect(progress(before, { a: reply(20), b: reply(19) }).playing).toBeUndefined()
  expect(progress(before, { a: reply(20), b: reply(20) })).toMatchObject({
    playing: false,
    stopAt: null,
  })
})

test('a diverged lane no longer counts, and says what happened', () => {
  const after = progress(state({}), { a: reply(30), b: reply(7, 'diverged') })
  expect(after.step).toBe(30)
  expect(after.playing).toBeUndefined()
  expect(after.lanes?.b.notice).toEqual({ code: 'diverged' })
})

test('training ends when every lane has diverged', () => {
  const after = progress(state({}), { a: reply(9, 'diverged'), b: reply(7, 'diverged') })
  expect(after.playing).toBe(false)
})

test('a lane that failed is not waited for', () => {
  const lanes = { a: ready, b: { ...ready, phase: 'failed' } as const }
  expect(progress(state({ lanes }), { a: reply(12) }).step).toBe(12)
})

const drawnByWorkers = layers.filter(({ source }) => source === 'model').map(({ id }) => id)

describe.each(drawnByWorkers)('%s', (id) => {
  const data = new Float32Array([1])
  const on = { ...modescope.getState().layers, [id]: true }
  const { lanes } = progress(state({ layers: on }), {
    a: reply(1, 'ok', { [id]: data }),
    b: reply(1),
  })
  const shown = (change: Partial<State>, next: Trained) =>
    progress(state({ layers: on, lanes, ...change }), { a: next }).lanes?.a.frame?.layers[id]

  test('stays until the next one, and goes when it is switched off', () => {
    expect(shown({}, reply(2))).toBe(data)
    const newer = new Float32Array([2])
    expect(shown({}, reply(2, 'ok', { [id]: newer }))).toBe(newer)
    expect(shown({ layers: { ...on, [id]: false } }, reply(2))).toBeUndefined()
  })

  test('of one run is not kept for another', () => {
    const other = reply(1)
    expect(shown({}, { ...other, frame: { ...other.frame, shown: 3 } })).toBeUndefined()
  })
})

test('small pictures stay until the next ones', () => {
  const small = new Float32Array([1, 2])
  const first = reply(1)
  const { lanes } = progress(state({}), { a: { ...first, frame: { ...first.frame, small } } })
  expect(progress(state({ lanes }), { a: reply(2) }).lanes?.a.frame?.small).toBe(small)
})

test('a picture without a step does not change the speed', () => {
  const { lanes } = progress(state({}), { a: reply(10) })
  const still = { ...reply(10), steps: 0 }
  expect(progress(state({ lanes }), { a: still }).lanes?.a.stepsPerSecond).toBe(500)
})

test('speed is a lane’s own', () => {
  expect(progress(state({}), { a: reply(10) }).lanes?.a.stepsPerSecond).toBe(500)
})

test('the newest evaluation is shown, the picture’s own before a regular one', () => {
  const after = (before: LaneState, step: number, change: Partial<Trained['frame']>) =>
    progress(state({ lanes: { a: before, b: ready } }), {
      a: { ...reply(step), frame: { ...reply(step).frame, ...change } },
    }).lanes!.a
  const regular = after(ready, 130, { rows: [rowAt(100)] })
  expect(regular.measured?.step).toBe(100)
  const own = after(regular, 150, { now: rowAt(150) })
  expect([own.measured?.step, own.history.last?.step]).toEqual([150, 100])
  expect(after(own, 170, {}).measured?.step).toBe(150)
  // An evaluation that took several rounds may come late.
  expect(after(own, 170, { rows: [rowAt(140)] }).measured?.step).toBe(150)
  // Against another target, the same step has other numbers.
  const again = rowAt(150)
  expect(after(own, 150, { now: again }).measured).toBe(again)
})

test('two lanes that failed leave the counter where it is, and the wish to train', () => {
  const gone = { ...ready, phase: 'failed' } as const
  const after = progress(state({ lanes: { a: gone, b: gone }, step: 40 }), { a: null, b: null })
  expect(after).not.toHaveProperty('step')
  expect(after).not.toHaveProperty('playing')
})
