/** Every layer keeps these, and a new one is tested by being there. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Layer } from '../../core/layers/layer.ts'
import { layers } from '../../core/layers/registry.ts'
import type { Space } from '../../core/space/space.ts'
import type { Reader } from '../../engine/layers/reader.ts'
import { readers } from '../../engine/layers/registry.ts'
import type { Painter } from './painter.ts'
import { painters } from './registry.ts'

interface Files {
  readonly declarations: Readonly<Record<string, Layer>>
  readonly readers: Readonly<Record<string, Reader>>
  readonly painters: Readonly<Record<string, Painter>>
}

/** Default exports by the names of their files; what exports none is no layer. */
const named = <T>(modules: Readonly<Record<string, { readonly default?: T }>>) =>
  Object.fromEntries(
    Object.entries(modules).flatMap(([path, { default: one }]) =>
      one ? [[path.replace(/^.*\/|\.tsx?$/g, ''), one]] : [],
    ),
  )

const declarations = named(
  import.meta.glob<{ default?: Layer }>(['../../core/layers/*.ts', '!**/*.test.ts'], {
    eager: true,
  }),
)
const fixture: Files = {
  declarations: named(
    import.meta.glob<{ default?: Layer }>('../../core/layers/fixture/*.ts', { eager: true }),
  ),
  readers: named(
    import.meta.glob<{ default?: Reader }>('../../engine/layers/fixture/*.ts', { eager: true }),
  ),
  painters: named(import.meta.glob<{ default?: Painter }>('./fixture/*.tsx', { eager: true })),
}

/** Everything in which the three files of a layer do not fit together. */
function faults({ declarations, readers, painters }: Files): readonly string[] {
  const undeclared = [...Object.keys(readers), ...Object.keys(painters)]
    .filter((name) => !declarations[name])
    .map((name) => `${name} is not declared`)
  const ofLayers = Object.entries(declarations).flatMap(([name, { id, source, spaces }]) => {
    const looks = painters[name]
    if (!looks) return [`${name} is not painted`]
    const drawn = (space: Space['kind']) =>
      space === 'line'
        ? Boolean(looks.line?.strokes?.length || looks.line?.band)
        : Boolean(looks[space]?.strokes.length)
    const elsewhere = looks.elsewhere !== undefined
    return [
      id !== name && `${id} is declared in a file named ${name}`,
      (source === 'model') !== name in readers && `${name} is of the ${source}, but its reader`,
      source === 'model' && elsewhere && `${name} is read and not painted`,
      ...(['line', 'plane', 'image'] as const).map((space) => {
        const expected = spaces.includes(space) && !elsewhere
        return drawn(space) !== expected && `${name}: painted on the ${space}? ${!expected}`
      }),
    ].filter((fault) => fault !== false)
  })
  return [...undeclared, ...ofLayers]
}

describe('a layer is declared, read and painted', () => {
  test('in three files of one name', () => {
    expect(faults({ declarations, readers, painters })).toEqual([])
    expect(Object.values(declarations)).toHaveLength(layers.length)
    expect(Object.values(declarations)).toEqual(expect.arrayContaining([...layers]))
  })

  test('as that of the fixture is', () => {
    expect(Object.keys(fixture.declarations)).toEqual(['origin'])
    expect(faults(fixture)).toEqual([])
  })

  test('and that stands in CONTRIBUTING', () => {
    const guide = readFileSync('CONTRIBUTING.md', 'utf8')
    // Real ones lie one folder higher.
    const higher = (_: string, path: string) => `'${path.startsWith('.') ? path : `./${path}`}'`
    const files = [
      'core/layers/fixture/origin.ts',
      'engine/layers/fixture/origin.ts',
      'ui/layers/fixture/origin.tsx',
    ]
    const other = files.filter((file) => {
      const code = readFileSync(`src/${file}`, 'utf8')
      return !guide.includes(code.replace(/'\.\.\/([^']+)'/g, higher))
    })
    expect(other).toEqual([])
  })

  test.each<[string, Partial<Files>]>([
    ['declared', { declarations: {} }],
    ['read', { readers: {} }],
    ['painted', { painters: {} }],
  ])('one that is not %s is noticed', (_, missing) => {
    expect(faults({ ...fixture, ...missing })).not.toEqual([])
  })

  test('one that is not painted where it is declared to be is noticed', () => {
    const { line: _, ...flat } = fixture.painters.origin
    expect(faults({ ...fixture, painters: { origin: flat } })).toEqual([
      'origin: painted on the line? false',
    ])
  })

  test('on the line in rows of its own', () => {
    const places = Object.values(painters).flatMap(({ line }) => line?.band?.place ?? [])
    expect(new Set(places).size).toBe(places.length)
  })
})
