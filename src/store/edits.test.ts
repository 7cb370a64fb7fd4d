import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { encode } from '../core/settings/encode.ts'
import { choose } from '../core/settings/experiment.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { catalogue, defaultExperiment } from '../objectives/defaults.ts'
import { linkOf } from './link.ts'
import type { Moment } from './state.ts'
import { createModescope } from './store.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const opened = () => {
  const { getState, setState } = createModescope()
  return { getState, setState }
}

const shown = (moments: readonly Moment[]) => moments.map(({ experiment }) => experiment)

describe('every kind of edit can be undone and brought again', () => {
  const drawn = choose(targetFamily('drawnplane')!)
  const other = { ...defaultExperiment, target: drawn }
  const link = encode(
    { experiment: other, view: opened().getState().layers, unknown: [] },
    catalogue,
  )
  const kinds: [string, (state: ReturnType<typeof opened>['getState']) => void][] = [
    ['a flip', (get) => get().setSwitches('a', 'vae', 'forward')],
    ['both directions', (get) => get().fitBothDirections()],
    ['an objective', (get) => get().setObjective('b', 'nonsaturating')],
    ['a setting of a lane', (get) => get().setObjectiveValue('a', 'criticRate', 0.02)],
    ['a training setting', (get) => get().setTraining('width', 17)],
    ['a target', (get) => get().setTarget('grid')],
    ['a setting of the target', (get) => get().setTargetValue('modes', 5)],
    ['a new seed', (get) => get().newSeed()],
    ['many seeds', (get) => get().manySeeds()],
    ['a link', (get) => get().open(link)],
  ]
  test.each(kinds)('%s', (_, edit) => {
    const { getState } = opened()
    edit(getState)
    const after = getState().experiment
    expect(after).not.toEqual(defaultExperiment)
    expect([shown(getState().past), getState().edits]).toEqual([[defaultExperiment], 1])
    getState().undo()
    expect(getState().experiment).toBe(defaultExperiment)
    expect([getState().past, shown(getState().future), getState().edits]).toEqual([[], [after], 0])
    getState().redo()
    expect(getState().experiment).toBe(after)
    expect([getState().past.length, getState().future, getState().edits]).toEqual([1, [], 1])
  })
})

test('with nothing to undo or redo, nothing happens', () => {
  const { getState } = opened()
  getState().undo()
  getState().redo()
  expect(getState().experiment).toBe(defaultExperiment)
  expect(getState().edits).toBe(0)
})

test('an edit that changes nothing is none', () => {
  const { getState } = opened()
  const { training, target } = getState().experiment
  getState().setTraining('width', training.width)
  getState().setTarget(target.id)
  expect(getState().past).toEqual([])
})

test('an edit after an undo ends what could be brought again', () => {
  const { getState } = opened()
  getState().setTraining('width', 8)
  getState().setTraining('batch', 16)
  getState().undo()
  getState().setTraining('depth', 3)
  expect(getState().future).toEqual([])
  getState().undo()
  expect(getState().experiment.training).toMatchObject({ width: 8, depth: 2, batch: 64 })
})

describe('one drag is one edit', () => {
  const slide = (get: ReturnType<typeof opened>['getState'], pause: number) => {
    for (let width = 20; width < 30; width++) {
      get().setTraining('width', width)
      vi.advanceTimersByTime(pause)
    }
  }

  test('of a slider', () => {
    const { getState } = opened()
    slide(getState, 100)
    expect(getState().past).toHaveLength(1)
    getState().undo()
    expect(getState().experiment).toBe(defaultExperiment)
    getState().redo()
    expect(getState().experiment.training.width).toBe(29)
  })

  test('with rests in between it is as many', () => {
    const { getState } = opened()
    slide(getState, 600)
    expect(getState().past).toHaveLength(10)
  })

  test('two settings are two, however fast', () => {
    const { getState } = opened()
    getState().setObjectiveValue('a', 'criticRate', 0.1)
    getState().setObjectiveValue('a', 'generatorRate', 0.1)
    getState().setObjectiveValue('a', 'criticRate', 0.2)
    expect(getState().past).toHaveLength(3)
  })

  test('a mode in the hand may rest, and the next drag is another edit', () => {
    const { getState } = opened()
    getState().setTarget('drawnline')
    for (let drag = 0; drag < 2; drag++) {
      getState().hold({ center: [0, 0], halfWidth: 3 })
      for (let x = 0; x < 5; x++) {
        getState().setTargetValue('modes', `1_${drag + x}_1`)
        vi.advanceTimersByTime(2000)
      }
      getState().hold(null)
    }
    expect(getState().past).toHaveLength(3)
    getState().undo()
    expect(getState().experiment.target.values.modes).toBe('1_4_1')
  })

  test('an undo in the midst of it ends it', () => {
    const { getState } = opened()
    getState().setTraining('width', 20)
    getState().undo()
    getState().setTraining('width', 21)
    getState().undo()
    expect(getState().experiment).toBe(defaultExperiment)
  })
})

test('two new seeds are two edits, however fast', () => {
  const { getState } = opened()
  getState().newSeed()
  getState().newSeed()
  getState().undo()
  expect(getState().experiment.training.seed).toBe(2)
})

test('a hundred edits are remembered, and no more', () => {
  const { getState } = opened()
  for (let i = 0; i < 150; i++) getState().newSeed()
  expect([getState().past.length, getState().edits]).toEqual([100, 150])
  for (let i = 0; i < 150; i++) getState().undo()
  expect([getState().experiment.training.seed, getState().edits]).toEqual([51, 50])
})

test('where memory ends, Back takes the link for it', () => {
  const { getState } = opened()
  getState().setTraining('width', 8)
  const link = linkOf(getState())
  getState().setTraining('batch', 16)
  getState().travel(-1, link)
  expect(getState().experiment.training).toMatchObject({ width: 8, batch: 64 })
  expect(getState().future).toHaveLength(1)
  getState().travel(-5, link)
  expect(getState()).toMatchObject({ past: [], future: [], edits: -4 })
  expect(getState().experiment.training.width).toBe(8)
})
