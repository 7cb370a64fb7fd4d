import { expect, test } from 'vitest'
import { catalogue, defaultExperiment } from '../../objectives/defaults.ts'
import { branched, stemAt } from './branch.ts'
import { type Course, editsOf, experimentAt, unedited } from './course.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import type { ParamValue } from './params.ts'

const edit = (step: number, lane: 'a' | 'b', criticRate: number) => ({
  step,
  change: { lane, values: { criticRate } },
})
const { target } = defaultExperiment
const moved = { ...target, values: { ...target.values, modes: 5 } }
const course: Course = {
  experiment: defaultExperiment,
  edits: [edit(100, 'a', 0.01), edit(150, 'b', 0.02), edit(300, 'a', 0.03)],
}

/** What a lane is made of, at a step. */
const lane = (of: Course, name: 'a' | 'b', step: number) =>
  experimentAt({ ...of, edits: editsOf(of, name) }, step).lanes[name]

test('lane B is lane A up to the step, and lane A with one other setting from there on', () => {
  const grown = branched(course, 200, { generatorRate: 0.5 })
  for (const step of [0, 99, 100, 199]) {
    expect(lane(grown, 'b', step)).toEqual(lane(course, 'a', step))
  }
  const { id, values } = lane(course, 'a', 200)
  for (const step of [200, 300, 5000]) {
    expect(lane(grown, 'b', step)).toEqual({ id, values: { ...values, generatorRate: 0.5 } })
  }
  for (const step of [0, 100, 300]) expect(lane(grown, 'a', step)).toEqual(lane(course, 'a', step))
  expect(stemAt(course, 200).criticRate).toBe(0.01)
})

test('without another setting there is no edit at the step', () => {
  const { generatorRate } = stemAt(course, 200)
  const none: Readonly<Record<string, ParamValue>>[] = [{}, { generatorRate }]
  for (const same of none) {
    expect(branched(course, 200, same).edits.map(({ step }) => step)).toEqual([100, 100, 300])
  }
})

test('what was dragged in lane A is the target of both, before and after', () => {
  const edits = [
    { step: 50, change: { target: moved, lane: 'a' as const } },
    { step: 60, change: { target: moved, lane: 'b' as const } },
    { step: 400, change: { target } },
  ]
  const grown = branched({ experiment: defaultExperiment, edits }, 200, { criticRate: 0.5 })
  for (const name of ['a', 'b'] as const) {
    const of = { ...grown, edits: editsOf(grown, name) }
    expect([49, 50, 399, 400].map((step) => experimentAt(of, step).target)).toEqual([
      target,
      moved,
      moved,
      target,
    ])
  }
})

test('the link of a branch is its course', () => {
  const grown = branched(course, 200, { generatorRate: 0.002 })
  const text = encode({ ...grown, view: {}, unknown: [] }, catalogue)
  expect(text).toContain('at=200:b.generatorRate=0.002')
  const { experiment, edits } = decode(text, catalogue)
  expect({ experiment, edits }).toEqual(grown)
})

test('at step 0 it is lane A with another setting from the start', () => {
  const grown = branched(unedited(defaultExperiment), 0, { criticRate: 0.5 })
  expect(grown.edits).toEqual([])
  expect(grown.experiment.lanes.b.values.criticRate).toBe(0.5)
  expect(grown.experiment.lanes.b.id).toBe(defaultExperiment.lanes.a.id)
})
