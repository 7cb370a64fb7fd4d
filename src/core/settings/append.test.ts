import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue, defaultExperiment } from '../../objectives/defaults.ts'
import { targetFamily } from '../targets/registry.ts'
import { append, mostEdits, thin } from './append.ts'
import { type Course, type Edit, editsOf, experimentAt, unedited, upTo } from './course.ts'
import { courses } from './courseTesting.ts'
import { choose, type LaneName } from './experiment.ts'
import type { ParamValue } from './params.ts'

const drawn = targetFamily('drawnline')!
const begin = unedited({ ...defaultExperiment, target: choose(drawn) })

const setting = (step: number, lane: LaneName, values: Record<string, ParamValue>): Edit => ({
  step,
  change: { lane, values },
})
const dragged = (step: number, modes: string, lane?: LaneName): Edit => ({
  step,
  change: { target: choose(drawn, { modes }), ...(lane && { lane }) },
})
const made = (...edits: readonly Edit[]): Course => edits.reduce(append, begin)

describe('a course', () => {
  const course = made(
    setting(100, 'a', { generatorRate: 0.01 }),
    dragged(200, '1_0_1'),
    setting(300, 'a', { generatorRate: 0.02, criticRate: 0.03 }),
  )

  test('says how the experiment stands at every step', () => {
    const rates = [0, 99, 100, 299, 300].map(
      (step) => experimentAt(course, step).lanes.a.values.generatorRate,
    )
    expect(rates).toEqual([0.001, 0.001, 0.01, 0.01, 0.02])
    expect(experimentAt(course, 199).target).toEqual(choose(drawn))
    expect(experimentAt(course).target.values.modes).toBe('1_0_1')
    expect(experimentAt(course).lanes.b).toBe(begin.experiment.lanes.b)
  })

  test('ends at a step with the experiment as it stood there', () => {
    fc.assert(
      fc.property(courses(catalogue), fc.nat(60), (any, step) => {
        expect(experimentAt(upTo(any, step))).toEqual(experimentAt(any, step))
      }),
      { seed: 1, numRuns: 100 },
    )
  })

  test('has for each lane what that lane takes up', () => {
    const apart = made(dragged(5, '1_0_1', 'a'), dragged(80, '1_0_1', 'b'), dragged(90, '1_0_2'))
    expect(editsOf(apart, 'a').map(({ step }) => step)).toEqual([5, 90])
    expect(editsOf(apart, 'b').map(({ step }) => step)).toEqual([80, 90])
  })
})

describe('an edit', () => {
  test('is at its place by step, whenever it comes', () => {
    const steps = made(dragged(80, '1_0_1', 'b'), dragged(5, '1_0_1', 'a')).edits
    expect(steps.map(({ step }) => step)).toEqual([5, 80])
  })

  test('is one with those of the same thing at the same step', () => {
    expect(
      made(
        setting(7, 'a', { criticRate: 0.1 }),
        dragged(7, '1_0_1'),
        setting(7, 'a', { generatorRate: 0.2 }),
        dragged(7, '1_0_2'),
        setting(7, 'a', { criticRate: 0.3 }),
      ).edits,
    ).toEqual([dragged(7, '1_0_2'), setting(7, 'a', { criticRate: 0.3, generatorRate: 0.2 })])
  })

  test('that is taken back at the same step was none', () => {
    const before = begin.experiment.lanes.a.values.criticRate
    const edits = [setting(7, 'a', { criticRate: 0.1 }), setting(7, 'a', { criticRate: before })]
    expect(made(...edits)).toEqual(begin)
    expect(made(dragged(7, '1_0_1'), { step: 7, change: { target: choose(drawn) } })).toEqual(begin)
  })

  test('that is taken back later is another edit', () => {
    const before = begin.experiment.lanes.a.values.criticRate
    const edits = [setting(7, 'a', { criticRate: 0.1 }), setting(8, 'a', { criticRate: before })]
    expect(made(...edits).edits).toEqual(edits)
  })

  test('before the first step is the experiment', () => {
    const edits = [setting(0, 'a', { criticRate: 0.1 }), dragged(0, '1_0_1')]
    expect(made(...edits)).toEqual(unedited(experimentAt({ ...begin, edits })))
  })
})

describe('more edits than a course keeps', () => {
  const many = Array.from({ length: 300 }, (_, k) => [
    setting(k + 1, 'a', { criticRate: 0.001 + (k + 1) / 1000 }),
    dragged(k + 1, `1_${k + 1}_1`),
  ]).flat()
  const course = made(...many)

  test('are thinned from there on, and end with the same settings', () => {
    expect(course.edits.slice(0, mostEdits)).toEqual(many.slice(0, mostEdits))
    expect(course.edits.slice(mostEdits)).toEqual(many.slice(-2))
    expect(course.thinned).toBe(many.length - mostEdits - 2)
    expect(experimentAt(course)).toEqual(experimentAt({ ...begin, edits: many }))
  })

  test('may be thinned at once, or one by one', () => {
    expect(thin({ ...begin, edits: many })).toEqual(course)
  })

  test('keep every setting that was changed beside the newest', () => {
    const { edits } = thin(
      {
        ...begin,
        edits: [setting(1, 'a', { criticRate: 0.5 }), setting(2, 'a', { generatorRate: 0.5 })],
      },
      0,
    )
    expect(edits).toEqual([setting(2, 'a', { criticRate: 0.5, generatorRate: 0.5 })])
  })
})
