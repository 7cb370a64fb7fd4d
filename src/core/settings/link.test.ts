import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { told } from '../../languages/toldTesting.ts'
import { catalogue } from '../../objectives/defaults.ts'
import type { Entry } from './catalogue.ts'
import { experimentAt } from './course.ts'
import { courses } from './courseTesting.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { type Experiment, trainingParams } from './experiment.ts'
import { defaults, format, type Params, parse } from './params.ts'
import { nastyText } from './paramTesting.ts'
import { encodeShort } from './shortLink.ts'

const seed = 20261120

const view = defaults(catalogue.view)

function expectValid(experiment: Experiment) {
  const check = (params: Params, values: Readonly<Record<string, unknown>>) => {
    // All at once: there are ten thousand links of sixty values.
    const read = Object.entries(params).map(([name, param]) => [
      name,
      parse(param, format(param, values[name] as number)),
    ])
    expect(read).toEqual(Object.entries(values).map(([name, value]) => [name, { value }]))
  }
  const paramsOf = (entries: readonly Entry[], id: string) =>
    entries.find((entry) => entry.id === id)!.params
  check(trainingParams, experiment.training)
  check(paramsOf(catalogue.targets, experiment.target.id), experiment.target.values)
  for (const { id, values } of Object.values(experiment.lanes)) {
    check(paramsOf(catalogue.objectives, id), values)
  }
}

const links = fc.record({
  course: courses(catalogue),
  view: fc.record(Object.fromEntries(Object.keys(view).map((layer) => [layer, fc.boolean()]))),
  stop: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
})

test.each([
  ['full', encode],
  ['short', encodeShort],
])('a %s link says everything: writing and reading gives the course back', (_, write) => {
  fc.assert(
    fc.property(links, ({ course, ...shown }) => {
      const link = { ...course, ...shown, unknown: [] }
      const text = write(link, catalogue)
      expect(decode(text, catalogue)).toEqual({ ...link, adjusted: [] })
      expect(text).toMatch(/^#[\w.&=+:-]*$/)
    }),
    { seed, numRuns: 400 },
  )
})

describe('a bad link', () => {
  const good = encode({ experiment: catalogue.fallback, view, unknown: [] }, catalogue)
  const keys = [...new URLSearchParams(good.slice(1)).keys(), 'at', 'from', 'thinned']
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
    fc.constantFrom('7:b.beta=2', '3:a.criticRate=x', '0:b.beta=5', '9:a.__proto__=1', '2:=', '1'),
    fc.constantFrom('__proto__', 'constructor', '<script>alert(1)</script>', '1e9', '-1', '3.7'),
    nastyText,
  )
  /** Cut, spliced, overwritten and random links. */
  const bad = fc.oneof(
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
      fc.property(bad, (link) => {
        const decoded = decode(link, catalogue)
        expectValid(decoded.experiment)
        if (decoded.edits.length > 0) expectValid(experimentAt(decoded))
        // What was opened has a good link of its own, which at most says that it is not all.
        const again = decode(encode(decoded, catalogue), catalogue)
        expect(again).toEqual({ ...decoded, adjusted: decoded.thinned ? [expect.any(Object)] : [] })
      }),
      { seed, numRuns: 10_000 },
    )
  })

  test('says what was adjusted', () => {
    const adjusted = (link: string) => told(decode(link, catalogue).adjusted)
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
