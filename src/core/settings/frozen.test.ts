import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { told } from '../../languages/toldTesting.ts'
import { catalogue } from '../../objectives/defaults.ts'
import type { Entry } from './catalogue.ts'
import { decode } from './decode.ts'
import { encode } from './encode.ts'
import { trainingParams } from './experiment.ts'
import { type Frozen, frozenBase, frozenTables } from './frozen.ts'
import { defaults, format, type Params, type ParamValue, parse } from './params.ts'
import { encodeShort } from './shortLink.ts'

/** A table is never edited: links that were shared mean what it says. Add a line with a new table. */
const published = ['735e5d38f7ffc34a894210462fd022c2b3d5e2b26ea7004b5d8f1979f286ea50']

test('the tables are as they were published', () => {
  const hashes = frozenTables.map((_, i) => {
    const file = readFileSync(new URL(`frozen/${i + 1}.json`, import.meta.url))
    return createHash('sha256').update(file).digest('hex')
  })
  expect(hashes).toEqual(published)
})

type Settings = Readonly<Record<string, ParamValue>>

/** What each table says of the parameters of one thing. */
const said = (of: (table: Frozen) => Settings | undefined) => frozenTables.map(of)

/** A parameter has the value of the first table from that of the link on, or its own default. */
function expectValue(params: Params, values: Settings, tables: readonly (Settings | undefined)[]) {
  for (const [name, param] of Object.entries(params)) {
    const frozen = tables.find((table) => table && name in table)?.[name]
    expect(values[name]).toBe(frozen ?? param.default)
  }
}

describe('every parameter that there is', () => {
  const opened = (key: 'target' | 'a', id: string) => decode(`#from=1&${key}=${id}`, catalogue)

  test.each(catalogue.targets)('of target $id is in a table, or has its own default', (entry) => {
    const { experiment, adjusted } = opened('target', entry.id)
    expect(adjusted).toEqual([])
    expectValue(
      entry.params,
      experiment.target.values,
      said(({ experiment: { target }, targets }) =>
        target.id === entry.id ? { ...targets[entry.id], ...target.values } : targets[entry.id],
      ),
    )
  })

  test.each(catalogue.objectives)('of objective $id is, too', (entry) => {
    const { experiment, adjusted } = opened('a', entry.id)
    expect(adjusted).toEqual([])
    expectValue(
      entry.params,
      experiment.lanes.a.values,
      said(({ experiment: { a }, objectives }) =>
        a.id === entry.id ? { ...objectives[entry.id], ...a.values } : objectives[entry.id],
      ),
    )
  })

  test('of the training and of the view is, too', () => {
    const { experiment, view } = decode('#from=1', catalogue)
    expectValue(
      trainingParams,
      experiment.training,
      said(({ training }) => training),
    )
    expectValue(
      catalogue.view,
      view,
      said((table) => table.view),
    )
  })
})

test('whatever a table names is still there, and its values still stand', () => {
  const check = (params: Params, values: Settings) => {
    for (const [name, value] of Object.entries(values)) {
      expect(params).toHaveProperty(name)
      expect(parse(params[name], format(params[name], value))).toEqual({ value })
    }
  }
  const paramsOf = (entries: readonly Entry[], id: string) =>
    entries.find((entry) => entry.id === id)!.params
  for (const { experiment, targets, objectives, training, view } of frozenTables) {
    check(trainingParams, training)
    check(catalogue.view, view)
    for (const [id, values] of Object.entries(targets)) {
      check(paramsOf(catalogue.targets, id), values)
    }
    for (const [id, values] of Object.entries(objectives)) {
      check(paramsOf(catalogue.objectives, id), values)
    }
    check(paramsOf(catalogue.targets, experiment.target.id), experiment.target.values)
    for (const { id, values } of [experiment.a, experiment.b]) {
      check(paramsOf(catalogue.objectives, id), values)
    }
  }
})

test('a value that is newer than a table comes from the next one that has it', () => {
  const [first] = frozenTables
  const second: Frozen = {
    ...first,
    objectives: { vae: { ...first.objectives.vae, beta: 7, later: 3 } },
    training: { ...first.training, batch: 999, later: 4 },
  }
  const { valuesOf, training, idOf } = frozenBase([first, second])
  expect(idOf('b')).toBe('vae')
  expect(valuesOf('a', 'vae')).toEqual({ ...first.objectives.vae, later: 3 })
  expect(training).toEqual({ ...first.training, later: 4 })
})

describe('the short form', () => {
  const view = defaults(catalogue.view)
  const short = (hash: string) => encodeShort(decode(hash, catalogue), catalogue)

  test('of what the table says is its number', () => {
    expect(short('#from=1')).toBe('#from=1')
  })

  test('says what differs, and nothing else', () => {
    const text =
      '#from=1&b=fgan&b.divergence=kl&seed=7&show.field=1&at=100:b.criticRate=0.01&stop=3000'
    expect(short(text)).toBe(text)
    expect(short('#from=1&a=vae&lesson=3')).toBe('#from=1&a=vae&lesson=3')
  })

  test('means the same whatever the defaults have become', () => {
    const { target, lanes, training } = catalogue.fallback
    const moved = {
      ...catalogue,
      fallback: { target, training: { ...training, batch: 8 }, lanes: { a: lanes.b, b: lanes.a } },
    }
    const text = '#from=1&seed=7'
    expect(decode(text, moved)).toEqual(decode(text, catalogue))
    const link = { experiment: moved.fallback, view, unknown: [] }
    expect(decode(encodeShort(link, moved), catalogue).experiment).toEqual(moved.fallback)
  })

  test('of an unknown table is reported, and read with the defaults as they are', () => {
    for (const from of ['0', '2000', 'x', '01', '']) {
      const { adjusted, ...link } = decode(`#from=${from}&seed=7`, catalogue)
      expect(told(adjusted)).toEqual([
        `from: there is no table “${from}” of defaults; what the link leaves out is as it is now.`,
      ])
      expect({ ...link, adjusted: [] }).toEqual(decode('#seed=7', catalogue))
    }
  })

  test('is short', () => {
    expect(short('#b.divergence=kl&b=fgan&stop=3000').length).toBeLessThan(50)
    expect(encode({ experiment: catalogue.fallback, view, unknown: [] }, catalogue)).toMatch(
      /^#v=1/,
    )
  })
})
