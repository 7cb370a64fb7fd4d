import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../objectives/defaults.ts'
import type { Choice, Experiment } from './experiment.ts'
import { trainingParams } from './experiment.ts'
import { decode, type Entry, encode } from './link.ts'
import { defaults, format, type Params, parse } from './params.ts'
import { admissible, nastyText } from './paramTesting.ts'

const seed = 20261120

const valuesOf = (params: Params) =>
  fc.record(Object.fromEntries(Object.entries(params).map(([name, p]) => [name, admissible(p)])))
const choiceOf = (entries: readonly Entry[]): fc.Arbitrary<Choice> =>
  fc.oneof(
    ...entries.map(({ id, params }) =>
      valuesOf(params).map((values) => ({ id, values }) as Choice),
    ),
  )
const experiments: fc.Arbitrary<Experiment> = fc.record({
  target: choiceOf(catalogue.targets),
  training: valuesOf(trainingParams) as unknown as fc.Arbitrary<Experiment['training']>,
  lanes: fc.record({ a: choiceOf(catalogue.objectives), b: choiceOf(catalogue.objectives) }),
})
const view = defaults(catalogue.view)

function expectValid(experiment: Experiment) {
  const check = (params: Params, values: Readonly<Record<string, unknown>>) => {
    expect(Object.keys(values)).toEqual(Object.keys(params))
    for (const [name, param] of Object.entries(params)) {
      const value = values[name] as number
      expect(parse(param, format(param, value))).toEqual({ value })
    }
  }
  const paramsOf = (entries: readonly Entry[], id: string) =>
    entries.find((entry) => entry.id === id)!.params
  check(trainingParams, experiment.training)
  check(paramsOf(catalogue.targets, experiment.target.id), experiment.target.values)
  for (const { id, values } of Object.values(experiment.lanes)) {
    check(paramsOf(catalogue.objectives, id), values)
  }
}

test('a link says everything: writing and reading gives the experiment back', () => {
  fc.assert(
    fc.property(experiments, valuesOf(catalogue.view), (experiment, shown) => {
      const link = encode({ experiment, view: shown as typeof view, unknown: [] }, catalogue)
      const decoded = decode(link, catalogue)
      expect(decoded).toEqual({ experiment, view: shown, unknown: [], stop: null, adjusted: [] })
      expect(link).toMatch(/^#[\w.&=+-]*$/)
    }),
    { seed, numRuns: 500 },
  )
})

describe('a bad link', () => {
  const good = encode({ experiment: catalogue.fallback, view, unknown: [] }, catalogue)
  const keys = [...new URLSearchParams(good.slice(1)).keys()]
  const nasty = fc.oneof(
    fc.constantFrom(
      'NaN',
      'Infinity',
      '-Infinity',
      '1e999',
      '-0',
      '0x10',
      '',
      ' ',
      '1,5',
      '%',
      '%zz',
    ),
    fc.constantFrom('__proto__', 'constructor', '<script>alert(1)</script>', '1e9', '-1', '3.7'),
    nastyText,
  )
  /** Cut, spliced, overwritten and random links. */
  const links = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.nat(good.length).map((at) => good.slice(0, at)),
    fc
      .array(fc.tuple(fc.constantFrom(...keys, 'x', '__proto__', 'target.toString'), nasty))
      .map((pairs) => `#${pairs.map(([key, value]) => `${key}=${value}`).join('&')}`),
    fc
      .tuple(fc.constantFrom(...keys), nasty)
      .map(([key, value]) =>
        good.replace(new RegExp(`([#&]${key.replace('.', '\\.')}=)[^&]*`), `$1${value}`),
      ),
    fc
      .tuple(fc.nat(good.length), fc.string({ maxLength: 12 }))
      .map(([at, junk]) => good.slice(0, at) + junk + good.slice(at + junk.length)),
  )

  test('never throws, and always opens a valid experiment (10 000 links)', () => {
    fc.assert(
      fc.property(links, (link) => {
        const decoded = decode(link, catalogue)
        expectValid(decoded.experiment)
        // What was opened has a good link of its own.
        const again = decode(encode(decoded, catalogue), catalogue)
        expect(again).toEqual({ ...decoded, adjusted: [] })
      }),
      { seed, numRuns: 10_000 },
    )
  })

  test('says what was adjusted', () => {
    const adjusted = (link: string) => decode(link, catalogue).adjusted
    expect(adjusted('')).toEqual([])
    expect(adjusted('#target=grid')).toEqual([])
    expect(adjusted('#target=moon')).toEqual(['target: there is no “moon”; using ring.'])
    expect(adjusted('#batch=9999')).toEqual([
      'batch: “9999” must lie between 8 and 2048; using 2048.',
    ])
    expect(adjusted('#width=wide')).toEqual(['width: “wide” is not a number; using 64.'])
    expect(adjusted('#depth=1.5')).toEqual(['depth: “1.5” must be a whole number; using 2.'])
    expect(adjusted('#v=7')[0]).toContain('version “7”')
  })

  test('a short link, which leaves settings at their defaults, is no news', () => {
    expect(decode('#v=1&target=grid', catalogue).adjusted).toEqual([])
    const short = decode(good.replace(/&seed=\d+/, ''), catalogue)
    expect(short).toEqual(decode(good, catalogue))
  })

  test('links from before there were ensembles are one run, and need no repair', () => {
    const old = decode(good.replace(/&runs=\d+/, ''), catalogue)
    expect(old.adjusted).toEqual([])
    expect(old.experiment.training.runs).toBe(1)
    expect(decode(good.replace(/&runs=\d+/, '&runs=99'), catalogue).experiment.training.runs).toBe(
      64,
    )
  })

  test('links from before there was a gradient penalty have none, and need no repair', () => {
    const old = decode(good.replaceAll(/&a\.gradientPenalty=[^&]*/g, ''), catalogue)
    expect(old.adjusted).toEqual([])
    expect(old.experiment.lanes.a.values.gradientPenalty).toBe(0)
  })

  test('links from before there was the α dial need no repair', () => {
    const old = decode(good.replaceAll(/&[ab]\.alpha=[^&]*/g, ''), catalogue)
    expect(old.adjusted).toEqual([])
    expect(old.experiment).toEqual(decode(good, catalogue).experiment)
  })

  test('keeps keys it does not know, within reason', () => {
    const { unknown, adjusted } = decode('#lesson=3&x=y', catalogue)
    expect(unknown).toEqual([
      ['lesson', '3'],
      ['x', 'y'],
    ])
    expect(adjusted).toEqual([])
    const flood = Array.from({ length: 50 }, (_, i) => `k${i}=1`).join('&')
    expect(decode(`#${flood}`, catalogue).unknown).toHaveLength(20)
    expect(decode(`#k=${'a'.repeat(5000)}`, catalogue).unknown).toEqual([])
  })
})
