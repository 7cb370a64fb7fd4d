import { describe, expect, test } from 'vitest'
import { choose, type Experiment } from '../core/settings/experiment.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { defaultExperiment } from '../objectives/defaults.ts'
import { objectiveById } from '../objectives/registry.ts'
import { scattered, withStarts } from './starts.ts'
import { createModescope } from './store.ts'

const gaussian = (values = {}) => choose(objectiveById('fit')!, values)
const gan = choose(objectiveById('nonsaturating')!)

function opened(change: Partial<Experiment> = {}) {
  const { getState, setState } = createModescope()
  setState({
    experiment: { ...defaultExperiment, lanes: { a: gaussian(), b: gan }, ...change },
  })
  const scatter = () => {
    const { a, b } = getState().experiment.lanes
    return [a.values.scatter, b.values.scatter]
  }
  return { getState, scatter }
}

test('ten seeds of a fit without noise start apart, one starts at its start', () => {
  const { getState, scatter } = opened()
  expect(scattered(getState().experiment)).toBe(false)
  getState().manySeeds()
  expect(scatter()).toEqual([1, undefined])
  expect(scattered(getState().experiment)).toBe(true)
  // It is one edit.
  expect(getState().past).toHaveLength(1)
  getState().manySeeds()
  expect(scatter()).toEqual([0, undefined])
  getState().setTraining('runs', 4)
  expect(scatter()).toEqual([1, undefined])
})

test('a lane that becomes such a fit while there are ten scatters too', () => {
  const { getState, scatter } = opened({ lanes: { a: gan, b: gan } })
  getState().manySeeds()
  expect(scattered(getState().experiment)).toBe(false)
  getState().setObjective('b', 'fit')
  expect(scatter()).toEqual([undefined, 1])
  getState().fitBothDirections()
  expect(scatter()).toEqual([1, 1])
})

describe('where chance tells runs apart anyway', () => {
  const cases: [string, Experiment['target']['id'], Record<string, string>, boolean][] = [
    ['a flow on the line has none', 'pair', { model: 'flow' }, true],
    ['a flow on the plane has networks', 'ring', { model: 'flow' }, false],
    ['a mixture scatters its Gaussians', 'ring', { model: 'mixture' }, false],
    ['samples are noise', 'pair', { estimator: 'score' }, false],
    ['data are noise', 'pair', { estimator: 'data' }, false],
  ]
  test.each(cases)('%s', (_, target, values, apart) => {
    const { getState, scatter } = opened({
      target: choose(targetFamily(target)!),
      lanes: { a: gaussian(values), b: gan },
    })
    getState().manySeeds()
    expect(scatter()[0]).toBe(apart ? 1 : 0)
    expect(scattered(getState().experiment)).toBe(apart)
  })
})

test('what a person sets by hand stays', () => {
  const { getState, scatter } = opened()
  getState().manySeeds()
  getState().setObjectiveValue('a', 'scatter', 0)
  expect(scattered(getState().experiment)).toBe(false)
  getState().setObjectiveValue('a', 'scatter', 0.3)
  getState().manySeeds()
  expect(scatter()[0]).toBe(0.3)
  // One run that starts away from its start is nobody's wish, whatever the estimator has become.
  const single = { ...defaultExperiment, lanes: { a: gaussian({ scatter: 1 }), b: gan } }
  expect(withStarts(single).lanes.a.values.scatter).toBe(0)
})
