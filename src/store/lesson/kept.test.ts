import { afterEach, expect, test } from 'vitest'
import { keepAnswers, keptAnswers } from './kept.ts'

/** What the browser has, whoever wrote it there. */
let written = ''
Object.defineProperty(globalThis, 'localStorage', {
  configurable: true,
  value: {
    getItem: () => written,
    setItem(_: string, value: string) {
      if (value.length > 5000) throw new DOMException('It is full.', 'QuotaExceededError')
      written = value
    },
  },
})
afterEach(() => {
  written = ''
})

const backends = { a: 'wasm', b: 'webgpu' } as const
const answer = {
  chosen: 2,
  text: 'It sought.',
  link: '#from=1&stop=300&lesson=luck.one',
  fingerprint: { step: 300, run: 0, backends, hash: '0123456789ab' },
}

test('answers come back as they were kept', () => {
  const skipped = { chosen: 'skipped', text: '', link: null, fingerprint: null } as const
  keepAnswers('luck', { one: answer, ten: skipped })
  expect(keptAnswers('luck')).toEqual({ one: answer, ten: skipped })
})

test.each([
  ['', {}],
  ['[', {}],
  ['null', {}],
  ['7', {}],
  ['{"one":null,"ten":{"text":"a"},"two":{"chosen":-1},"three":{"chosen":1.5}}', {}],
  [
    '{"one":{"chosen":1,"text":7,"link":{},"fingerprint":{"step":"3","backends":{}}}}',
    { one: { chosen: 1, text: '', link: null, fingerprint: null } },
  ],
])('what was not written so is left out: %s', (text, answers) => {
  written = text
  expect(keptAnswers('luck')).toEqual(answers)
})

test('a full storage loses nothing that was there', () => {
  keepAnswers('luck', { one: answer })
  keepAnswers('luck', { one: { ...answer, text: 'long '.repeat(2000) } })
  expect(keptAnswers('luck')).toEqual({ one: answer })
})
