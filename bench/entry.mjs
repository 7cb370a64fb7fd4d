/**
 * npm run bench:entry [-- --depth 3]
 *
 * What the entry script of the built site is made of, with the scripts that it needs at once: bytes of
 * every package, and of every folder of ours, minified, and gzipped alone. The parts add up to more
 * than the whole, which repeats itself.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'

const { values: flags } = parseArgs({ options: { depth: { type: 'string', default: '3' } } })
const root = join(import.meta.dirname, '..')
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The numbers of one segment of a source map: base 64, five bits each, the lowest is the sign. */
function decode(segment) {
  const numbers = []
  let [value, shift] = [0, 0]
  for (const digit of segment) {
    const bits = digits.indexOf(digit)
    value |= (bits & 31) << shift
    shift += 5
    if (bits & 32) continue
    numbers.push(value & 1 ? -(value >> 1) : value >> 1)
    value = shift = 0
  }
  return numbers
}

/** Adds to `parts` the text that each source has in the script. */
function addParts(parts, { code, map }) {
  const lines = code.split('\n')
  let source = 0
  for (const [i, mappings] of map.mappings.split(';').entries()) {
    let [column, from, name] = [0, 0, 'bundler']
    const take = (until) => {
      const text = lines[i].slice(from, until)
      if (text) parts.set(name, (parts.get(name) ?? '') + text)
      from = until
    }
    for (const segment of mappings.split(',').filter(Boolean)) {
      const [by, sourceBy] = decode(segment)
      column += by
      take(column)
      source += sourceBy ?? 0
      name = sourceBy === undefined ? 'bundler' : nameOf(map.sources[source])
    }
    take(lines[i].length)
  }
}

const nameOf = (source) =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ??
  source.slice(source.indexOf('src/')).split('/').slice(0, Number(flags.depth)).join('/')

const { output } = await build({
  root,
  logLevel: 'warn',
  build: { write: false, sourcemap: true },
})
const chunks = output.filter(({ type }) => type === 'chunk')
const entry = chunks.find(({ isEntry }) => isEntry)
/** What the page loads before it can start: the entry and all that it imports. */
const first = new Set([entry])
for (const { imports } of first) {
  for (const file of imports) first.add(chunks.find(({ fileName }) => fileName === file))
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(7)
const row = (name, texts) => {
  const gzip = texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
  const bytes = texts.reduce((sum, text) => sum + text.length, 0)
  console.log(`${name.padEnd(36)} ${kilobytes(bytes)} kB ${kilobytes(gzip)} kB gzip`)
}
const scripts = [...first]
row(
  `entry, ${scripts.length} scripts`,
  scripts.map(({ code }) => code),
)
const parts = new Map()
for (const script of scripts) addParts(parts, script)
for (const [name, text] of [...parts].sort(([, a], [, b]) => b.length - a.length)) row(name, [text])
