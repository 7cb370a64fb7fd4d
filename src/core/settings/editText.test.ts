import { describe, expect, test } from 'vitest'
import { told } from '../../languages/toldTesting.ts'
import { catalogue, defaultExperiment } from '../../objectives/defaults.ts'
import { targetFamily } from '../targets/registry.ts'
import { append, mostEdits } from './append.ts'
import { type Course, type Edit, experimentAt, unedited } from './course.ts'
import { targetEdit } from './courseTesting.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { choose } from './experiment.ts'
import { defaults } from './params.ts'

const view = defaults(catalogue.view)
const write = (course: Course) => encode({ ...course, view, unknown: [] }, catalogue)
const read = (text: string) => decode(text, catalogue)
const edited = (...edits: readonly Edit[]) => edits.reduce(append, unedited(defaultExperiment))

describe('edits in a link', () => {
  test('stand in order, as a person would write them', () => {
    const drawn = { ...defaultExperiment, target: choose(targetFamily('drawnline')!) }
    const first = append(unedited(drawn), {
      step: 1500,
      change: { lane: 'b', values: { beta: 2.5, rate: 0.01 } },
    })
    const second = append(first, targetEdit(first, 1600, undefined, 'modes', '1_0_1'))
    const third = append(second, targetEdit(second, 1700, 'a', 'modes', '1_2_1'))
    expect(write(third)).toContain(
      '&at=1500:b.beta=2.5&at=1500:b.rate=0.01&at=1600:target.modes=1_0_1&at=1700:a.target.modes=1_2_1&',
    )
    expect(read(write(third))).toMatchObject({ ...third, adjusted: [] })
  })

  test('are left out where there are none, as in every link from before', () => {
    expect(write(unedited(defaultExperiment))).not.toMatch(/[#&](at|thinned|from)=/)
    expect(read(write(unedited(defaultExperiment)))).toMatchObject({ edits: [], adjusted: [] })
  })

  test('may be escaped on the way, as any sign of an address', () => {
    const escaped = read('#at=15%3Ab.beta%3D2')
    expect(escaped).toEqual(read('#at=15:b.beta=2'))
    expect(escaped.edits).toEqual([{ step: 15, change: { lane: 'b', values: { beta: 2 } } }])
  })

  test('before the first step are the experiment', () => {
    expect(read('#at=0:b.beta=2')).toEqual(read('#b.beta=2'))
  })
})

describe('a bad edit', () => {
  test.each([
    'soon:b.beta=2',
    '-5:b.beta=2',
    '1.5:b.beta=2',
    '99999999:b.beta=2',
    '5:b.beta',
    '5:c.beta=2',
    '5:b.nothing=2',
    '5:b.__proto__=2',
    '5:b.noise=fixed',
    '5:target.modes=9',
    '5:width=32',
    '5:target=grid',
    '',
  ])('is left out: %j', (text) => {
    const { adjusted, ...link } = read(`#at=${text}`)
    expect(told(adjusted)).toEqual([
      `at: “${text}” is no change that a run can take up; it is left out.`,
    ])
    expect({ ...link, adjusted: [] }).toEqual(read(''))
  })

  test('is repaired as any value', () => {
    const { edits, adjusted } = read('#at=5:b.beta=-3')
    expect(edits).toEqual([{ step: 5, change: { lane: 'b', values: { beta: 0 } } }])
    expect(told(adjusted)).toEqual(['at 5, b.beta: “-3” must lie between 0 and 10; using 0.'])
  })

  test('that comes too early is put in its place', () => {
    const { edits, adjusted } = read('#at=9:b.beta=2&at=5:b.beta=3')
    expect(edits.map(({ step }) => step)).toEqual([5, 9])
    expect(told(adjusted)).toEqual([
      'at: the changes were not in the order of their steps; now they are.',
    ])
  })
})

describe('more edits than a link holds', () => {
  test('are thinned, which the link says', () => {
    const all = Array.from({ length: 300 }, (_, k): Edit => {
      return { step: k + 1, change: { lane: 'b', values: { beta: (k + 1) / 100 } } }
    })
    const course = edited(...all)
    expect(write(course)).toContain('&thinned=99&')
    const { adjusted, ...there } = read(write(course))
    expect(there).toMatchObject(course)
    expect(told(adjusted)).toEqual([
      'thinned: 99 changes on the way are not in the link; it ends with the same settings, but is another run.',
    ])
    // By hand, too.
    const byHand = all.map(({ step }) => `&at=${step}:b.beta=${step / 100}`).join('')
    expect(read(`#${byHand}`)).toMatchObject({ edits: course.edits, thinned: 99 })
  })

  test('of the largest target leave a link that is read whole', () => {
    const modes = (step: number) =>
      Array.from(
        { length: 25 },
        (_, k) => `0.9999_-1${k % 10}.1234_-1${step % 10}.4321_0.12345`,
      ).join('__')
    const drawn = { ...defaultExperiment, target: choose(targetFamily('drawnplane')!) }
    const course = Array.from({ length: mostEdits }, (_, k) => k + 1).reduce(
      (before, step) => append(before, targetEdit(before, step, undefined, 'modes', modes(step))),
      unedited(drawn),
    )
    expect(course.thinned).toBeUndefined()
    const there = read(write(course))
    expect(write(course).length).toBeLessThan(64 * 1024)
    expect(there.thinned).toBeGreaterThan(0)
    expect(there.edits.length).toBeGreaterThan(20)
    expect(course.edits.slice(0, 20)).toEqual(there.edits.slice(0, 20))
    expect(experimentAt(there)).toEqual(experimentAt(course))
  })
})
