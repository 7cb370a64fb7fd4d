/** Which file may import which: the table of CONTRIBUTING, and no circles. Type imports count. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import { circles } from './circles.ts'

/** What each layer of `src` may import beside itself: layers, or single files of one. */
const layers: Readonly<Record<string, readonly string[]>> = {
  core: [],
  objectives: ['core'],
  engine: ['core', 'objectives'],
  store: [
    'core',
    'objectives',
    'lessons',
    'engine/wire/client.ts',
    'engine/wire/clientCause.ts',
    'engine/wire/line.ts',
    'engine/wire/protocol.ts',
    'engine/survey/protocol.ts',
    'engine/ada/protocol.ts',
  ],
  lessons: ['core'],
  languages: ['core', 'objectives', 'lessons'],
  ui: ['core', 'objectives', 'store', 'languages', 'lessons'],
  cli: ['core', 'objectives', 'engine', 'languages', 'lessons'],
}

const files = execFileSync('git', ['ls-files', 'src', 'bench', 'e2e', 'scripts'])
  .toString()
  .trim()
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.includes('/assembly/'))

/** The files whose code a file loads, sooner or later; not what it starts as a worker. */
function importsOf(file: string): string[] {
  const code = readFileSync(file, 'utf8')
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)]
    .filter(([, path]) => !/\?worker(&url)?$/.test(path))
    .map(([, path]) => normalize(`${dirname(file)}/${path.replace(/\?.*/, '')}`))
    .filter((path) => files.includes(path))
}
const graph = new Map(files.map((file) => [file, importsOf(file)]))

/** Tests and what they share stand outside: they may look at everything. */
const code = [...graph].filter(([file]) => !/\.test\.tsx?$|[tT]esting\.ts$/.test(file))

/** The first folder of a layer, or a file that stands in none: `core/gaussian`, `engine/activate.ts`. */
const roomOf = (file: string) => file.split('/').slice(0, 3).join('/')

function roomsOf(layer: string): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>()
  for (const [file, targets] of code) {
    if (!file.startsWith(`src/${layer}/`)) continue
    const room = roomOf(file)
    const others = targets.map(roomOf).filter((other) => other !== room)
    rooms.set(room, new Set([...(rooms.get(room) ?? []), ...others]))
  }
  return rooms
}

describe('imports', () => {
  it('are read', () => {
    expect(graph.get('src/main.tsx')).toContain('src/ui/Page.tsx')
    // Of a type alone, and lazily.
    expect(graph.get('src/ui/base/modeState.ts')).toEqual(['src/core/record/ensembleRow.ts'])
    expect(graph.get('src/ui/App.tsx')).toContain('src/ui/Below.tsx')
    const example = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', ['e']],
    ])
    expect(circles(example)).toEqual([['a', 'b', 'c']])
  })

  it('form no circle of files', () => {
    expect(circles(graph)).toEqual([])
  })

  it.each(Object.keys(layers))('form no circle of the rooms of %s', (layer) => {
    expect(circles(roomsOf(layer))).toEqual([])
  })

  it.each(Object.entries(layers))('of %s are of layers below', (layer, allowed) => {
    const beyond = code
      .filter(([file]) => file.startsWith(`src/${layer}/`))
      .flatMap(([file, targets]) => targets.map((target) => ({ file, target })))
      .filter(
        ({ target }) =>
          ![layer, ...allowed].some((below) =>
            below.endsWith('.ts') ? target === `src/${below}` : target.startsWith(`src/${below}/`),
          ),
      )
      .map(({ file, target }) => `${file} → ${target}`)
    expect(beyond).toEqual([])
  })
})
