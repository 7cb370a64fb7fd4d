/**
 * Below the page nothing is a sentence: what goes wrong there is data (`core/settings/problem.ts`),
 * and `src/languages` puts it into words. Declarations say what they are where they stand.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** Properties of declarations that are words, and are read through `languages/declared.ts`. */
const declared = /\b(label|help|summary|absent|reference):\s*$/
/** For developers: a state that cannot be. */
const impossible = /\bthrow new Error\(\s*$/
/** Files whose declarations are put together from words: each with one reason to be here. */
const declarations: Readonly<Record<string, string>> = {
  'src/core/gaussian/mode.ts': 'help of the numbers of a mode',
  'src/objectives/recipes/': 'summaries, by the values of an objective',
  'src/objectives/fixtures/': 'the same, of objectives for tests',
}
/** Names of losses, keyed by themselves. */
const losses: readonly string[] = ['effective share of samples']

interface Literal {
  readonly text: string
  /** The code before it. */
  readonly before: string
}

/** The strings of a file; what a template inserts stands as x. Comments are none. */
function* literalsIn(code: string): Generator<Literal> {
  const bare = code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}()])\/\/.*$/gm, '$1')
  for (const found of bare.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)) {
    const text = (found[1] ?? found[2]).replace(/\$\{[^}]*\}/g, 'x')
    yield { text, before: bare.slice(Math.max(0, found.index - 80), found.index) }
  }
}

/** Four words in a row or more, or a phrase that ends in a full stop; shader code is none. */
function isSentence(text: string): boolean {
  if (/[;{}@\\<\n]/.test(text)) return false
  const words = text.match(/\b[A-Za-z][a-z’]+\b/g) ?? []
  return /[a-z]{2},? [a-z]{2}/i.test(text) && (words.length >= 4 || /[a-z]\.$/.test(text))
}

const sentencesIn = (code: string): readonly string[] =>
  [...literalsIn(code)]
    .filter(({ text }) => isSentence(text) && !losses.includes(text))
    .filter(({ before }) => !declared.test(before) && !impossible.test(before))
    .map(({ text }) => text)

test('a sentence in code is found, and told from what is none', () => {
  expect(sentencesIn("notify('There is no target here.')")).toEqual(['There is no target here.'])
  const template = ['`must lie between $', '{a} and $', '{b}`'].join('')
  expect(sentencesIn(`const problem = ${template}`)).toHaveLength(1)
  expect(sentencesIn("// it is 'not one of the choices'\nconst a = 'b'")).toEqual([])
  expect(sentencesIn("real({ help:\n 'One sentence that helps.' })")).toEqual([])
  expect(sentencesIn("throw new Error('This block is not in use.')")).toEqual([])
  expect(sentencesIn("postMessage({ code: 'noTarget' })")).toEqual([])
})

test('below the page and the command line nothing is a sentence', () => {
  const files = execFileSync('git', [
    'ls-files',
    ...['src/core', 'src/objectives', 'src/engine', 'src/store'],
  ])
    .toString()
    .trim()
    .split('\n')
    .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|[tT]esting\.ts$|\/assembly\//.test(file))
    .filter((file) => !Object.keys(declarations).some((place) => file.startsWith(place)))
  expect(files.length).toBeGreaterThan(200)
  const found = files.flatMap((file) =>
    sentencesIn(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`),
  )
  expect(found).toEqual([])
})
