import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mostText } from './limits.ts'
import type { SheetProblem } from './problem.ts'
import { readSheet } from './readSheet.ts'
import { answer, bytesOf, fingerprint, jsonOf, sheet } from './sheetTesting.ts'
import { writeSheet } from './writeSheet.ts'

const read = (text: string) => readSheet(bytesOf(text))
const step = (change: object) => jsonOf({ steps: [{ ...answer(), ...change }] })

const id = fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,20}$/)
const answers = fc.record({
  id,
  chosen: fc.oneof(fc.nat({ max: 3 }), fc.constant('skipped' as const)),
  text: fc.string({ unit: 'binary', maxLength: 200 }),
  link: fc.option(fc.webFragments().map((text) => `#${text}`)),
  fingerprint: fc.option(
    fc.record({
      step: fc.nat({ max: 10_000_000 }),
      run: fc.nat({ max: 63 }),
      backends: fc.record({
        a: fc.constantFrom('wasm', 'webgpu'),
        b: fc.constantFrom('wasm', 'reference'),
      }),
      hash: fc.stringMatching(/^[0-9a-f]{12}$/),
    }),
  ),
})
const sheets = fc.record({
  lesson: id,
  epoch: fc.nat({ max: 100 }),
  site: fc.constantFrom('0.1.0', '12.0.3-rc.1'),
  name: fc.option(fc.string({ unit: 'grapheme', maxLength: 40 })),
  saved: fc
    .date({ min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  steps: fc.uniqueArray(answers, { maxLength: 8, selector: (one) => one.id }),
})

test('what is written is read again, and is written the same', () => {
  fc.assert(
    fc.property(sheets, (one) => {
      const text = writeSheet(one)
      const outcome = read(text)
      if ('problem' in outcome) throw new Error(JSON.stringify(outcome.problem))
      const { name, steps, ...rest } = outcome.value
      const { name: _, steps: __, ...said } = one
      expect(rest).toEqual(said)
      expect(steps.map(({ text: _, ...answered }) => answered)).toEqual(
        one.steps.map(({ text: _, ...answered }) => answered),
      )
      expect(writeSheet(outcome.value)).toBe(text)
      expect(name).not.toBe('')
    }),
    { seed: 20261122 },
  )
  expect(read(writeSheet(sheet()))).toEqual({ value: sheet() })
})

test.each<[string, string, SheetProblem]>([
  ['nothing', '', { code: 'empty' }],
  ['HTML', '<script>alert(1)</script>', { code: 'noJson' }],
  ['another JSON', '{"format": "experiment"}', { code: 'noSheet' }],
  ['a list', '[]', { code: 'noSheet' }],
  ['no object at all', 'null', { code: 'noSheet' }],
  ['a newer format', jsonOf({ version: 2 }), { code: 'version', version: 2, read: 1 }],
  [
    'no version',
    jsonOf({ version: '1' }),
    { code: 'fault', fault: { code: 'type', at: 'version' } },
  ],
  ['deep nesting', '['.repeat(100_000), { code: 'deep', most: 8 }],
  ['brackets that are closed', `${'[[[['.repeat(9)}${']]]]'.repeat(9)}`, { code: 'deep', most: 8 }],
  ['no lesson', jsonOf({ lesson: undefined }), fault('missing', 'lesson')],
  ['a lesson that is a path', jsonOf({ lesson: '../../x' }), fault('form', 'lesson')],
  ['a lesson of the prototype', jsonOf({ lesson: '__proto__' }), fault('form', 'lesson')],
  ['an epoch in text', jsonOf({ epoch: '1' }), fault('type', 'epoch')],
  ['a site of HTML', jsonOf({ site: '<b>' }), fault('form', 'site')],
  ['no moment', jsonOf({ saved: 'yesterday' }), fault('form', 'saved')],
  ['a 31st of June', jsonOf({ saved: '2026-06-31T10:00:00Z' }), fault('form', 'saved')],
  ['a name of objects', jsonOf({ name: { toString: 'x' } }), fault('type', 'name')],
  ['steps by name', jsonOf({ steps: { ten: 1 } }), fault('type', 'steps')],
  ['a step that is none', jsonOf({ steps: [answer(), null] }), fault('type', 'steps.2')],
  ['no choice', step({ chosen: undefined }), fault('missing', 'steps.1.chosen')],
  ['a fifth option', step({ chosen: 4 }), fault('range', 'steps.1.chosen')],
  ['half an option', step({ chosen: 0.5 }), fault('range', 'steps.1.chosen')],
  ['an infinite one', step({ chosen: 9 }).replace('9', '1e999'), fault('range', 'steps.1.chosen')],
  ['a script for a link', step({ link: 'javascript:alert(1)' }), fault('form', 'steps.1.link')],
  ['another site', step({ link: 'https://example.org/#seed=1' }), fault('form', 'steps.1.link')],
  ['a link with HTML', step({ link: '#"><img src=x>' }), fault('form', 'steps.1.link')],
  ['a link of two lines', step({ link: '#a=1\n#b=2' }), fault('form', 'steps.1.link')],
  [
    'another hash',
    step({ fingerprint: { ...fingerprint, hash: 'ABC' } }),
    fault('form', 'steps.1.fingerprint.hash'),
  ],
  [
    'another backend',
    step({ fingerprint: { ...fingerprint, backends: { a: 'wasm', b: 'abacus' } } }),
    fault('form', 'steps.1.fingerprint.backends.b'),
  ],
  [
    'a long text',
    step({ text: 'a'.repeat(mostText + 1) }),
    { code: 'fault', fault: { code: 'long', at: 'steps.1.text', most: mostText } },
  ],
  [
    'many steps',
    jsonOf({ steps: Array.from({ length: 61 }, (_, i) => answer({ id: `s${i}` })) }),
    { code: 'fault', fault: { code: 'long', at: 'steps', most: 60 } },
  ],
  [
    'a step twice',
    jsonOf({ steps: [answer(), answer({ chosen: 2 })] }),
    { code: 'fault', fault: { code: 'twice', id: 'ten' } },
  ],
])('%s is refused for one reason', (_, text, problem) => {
  expect(read(text)).toEqual({ problem })
})

function fault(code: 'missing' | 'type' | 'form' | 'range', at: string): SheetProblem {
  return { code: 'fault', fault: { code, at } }
}

test('what is no UTF-8, and what is large, is not taken for JSON', () => {
  expect(readSheet(Uint8Array.of(0x7b, 0xff, 0x7d))).toEqual({ problem: { code: 'noText' } })
  expect(readSheet(new Uint8Array(300_000))).toEqual({
    problem: { code: 'large', bytes: 300_000, most: 262_144 },
  })
  expect(read(`\ufeff${jsonOf()}`)).toEqual({ value: sheet() })
})

test('fields that it does not know are left out, and none is inherited', () => {
  const more = '"__proto__": {"lesson": "dial"}, "constructor": {"prototype": {"lesson": "x"}}'
  const outcome = read(jsonOf().replace('{', `{${more}, "admin": true,`))
  expect(outcome).toEqual({ value: sheet() })
  expect(Object.getPrototypeOf('value' in outcome && outcome.value)).toBe(Object.prototype)
  expect(read(`{"__proto__": ${jsonOf()}}`)).toEqual({ problem: { code: 'noSheet' } })
  expect('admin' in {}).toBe(false)
})

test('texts keep what a person types, and lose what turns or ends a line of others', () => {
  const text = 'a\u0000b\u202ec\u2067d\ud800e\r\nf\tשלום\u200f <b>👩‍🎓</b>'
  const outcome = read(step({ text }))
  expect(outcome).toMatchObject({
    value: { steps: [{ text: 'abcd\ufffde\nf\tשלום\u200f <b>👩‍🎓</b>' }] },
  })
})
