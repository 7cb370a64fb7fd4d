import { expect, test } from 'vitest'
import { choose } from '../../core/settings/experiment.ts'
import { objectiveById } from '../../objectives/registry.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { definedIds } from './definedIds.ts'

const ids = (a: string, b: string) => {
  const state: State = useModescope.getState()
  const lanes = { a: choose(objectiveById(a)!), b: choose(objectiveById(b)!) }
  return definedIds({ ...state, experiment: { ...state.experiment, lanes } }).split(' ')
}

test('a metric is offered where a lane has what it reads', () => {
  const offers = (a: string, b: string) =>
    ['precision', 'forwardKl', 'iwaeBound', 'missed', 'logLikelihood'].filter((id) =>
      ids(a, b).includes(id),
    )
  expect(offers('fgan', 'fgan')).toEqual(['precision'])
  expect(offers('fgan', 'vae')).toEqual(['precision', 'iwaeBound'])
  expect(offers('fgm', 'fgan')).toEqual(['precision', 'iwaeBound', 'missed'])
  expect(offers('fit', 'vae')).toEqual(['precision', 'forwardKl', 'iwaeBound', 'logLikelihood'])
  expect(offers('fgan', 'diffusion')).toEqual(['precision', 'logLikelihood'])
})
