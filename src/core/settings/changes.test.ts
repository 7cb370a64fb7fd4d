import { expect, test } from 'vitest'
import { catalogue, defaultExperiment } from '../../objectives/defaults.ts'
import { targetFamily } from '../targets/registry.ts'
import { changes } from './changes.ts'
import { choose, type Experiment } from './experiment.ts'

const edited = (change: Partial<Experiment>) =>
  changes(defaultExperiment, { ...defaultExperiment, ...change }, catalogue)
const { training, target, lanes } = defaultExperiment

test('nothing changed', () => {
  expect(edited({})).toEqual({ restart: [], live: { a: [], b: [] }, target: [] })
})

test('a network needs a new run', () => {
  expect(edited({ training: { ...training, width: 17 } }).restart).toEqual([
    { place: 'training', id: null, name: 'width' },
  ])
})

test('a target or its parameter needs a new run', () => {
  expect(edited({ target: { id: 'grid', values: {} } }).restart).toEqual([
    { place: 'target', id: 'grid', name: null },
  ])
  const more = { ...target, values: { ...target.values, modes: 9 } }
  expect(edited({ target: more }).restart).toEqual([
    { place: 'target', id: target.id, name: 'modes' },
  ])
})

test('a learning rate does not', () => {
  const a = { ...lanes.a, values: { ...lanes.a.values, criticRate: 0.5 } }
  expect(edited({ lanes: { ...lanes, a } })).toEqual({
    restart: [],
    live: { a: [{ place: 'objective', id: lanes.a.id, name: 'criticRate' }], b: [] },
    target: [],
  })
})

test('another objective needs a new run', () => {
  expect(edited({ lanes: { ...lanes, b: lanes.a } }).restart).toEqual([
    { place: 'objective', id: lanes.a.id, name: null },
  ])
})

test('modes that a person drags do not', () => {
  const drawn = choose(targetFamily('drawnline')!)
  const dragged = { ...drawn, values: { ...drawn.values, modes: '1_0_1' } }
  const before = { ...defaultExperiment, target: drawn }
  expect(changes(before, { ...before, target: dragged }, catalogue)).toEqual({
    restart: [],
    live: { a: [], b: [] },
    target: [{ place: 'target', id: 'drawnline', name: 'modes' }],
  })
})
