import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Delimiter } from './delimiter.ts'
import { tableRows } from './tableRows.ts'

const delimiters: readonly Delimiter[] = [',', ';', '\t', ' ']
const rows = (text: string, delimiter: Delimiter = ',') => [...tableRows(text, delimiter)]

test.each([
  [
    'bare fields',
    '1,2\n3,4',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['every end of a line', 'a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
  ['an end of the last line', '1\n', [['1'], ['']]],
  ['a byte order mark before quotes', '\ufeff"1","2"', [['1', '2']]],
  [
    'what parts, in quotes',
    '"a, b","c\nd"\n1,2',
    [
      ['a, b', 'c\nd'],
      ['1', '2'],
    ],
  ],
  ['quotes in quotes', '"say ""x""",""', [['say "x"', '']]],
  ['blanks after quotes', '"1"  ,"2" \n', [['1', '2'], ['']]],
  ['quotes within a field', 'it"s,5" long', [['it"s', '5" long']]],
  [
    'quotes that nothing closes',
    '"1,2\n3,4',
    [
      ['"1', '2'],
      ['3', '4'],
    ],
  ],
  ['letters after quotes', '"1"x,2', [['"1"x', '2']]],
])('%s', (_, text, expected) => {
  expect(rows(text)).toEqual(expected)
})

test('fields in quotes parted by spaces', () => {
  expect(rows('"1"  "2"', ' ')).toEqual([['1', '2']])
})

test('any table comes back, where all its fields are in quotes', () => {
  const field = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', ' ', '\r', '\n', '1', 'x') })
  const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1 })
  fc.assert(
    fc.property(table, fc.constantFrom(...delimiters), (written, delimiter) => {
      const quoted = written.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`))
      const text = quoted.map((row) => row.join(delimiter)).join('\r\n')
      expect(rows(text, delimiter)).toEqual(written)
    }),
    { seed: 1 },
  )
})

test('no text is lost, whatever its quotes', () => {
  const text = fc.string({ unit: fc.constantFrom('"', ',', ' ', '\n', '1', 'x'), maxLength: 40 })
  fc.assert(
    fc.property(text, (hostile) => {
      const letters = (all: string) => all.replace(/[^1x]/g, '')
      expect(letters(rows(hostile).flat().join(''))).toBe(letters(hostile))
    }),
    { seed: 1 },
  )
})

test('a long text of quotes alone is one field', () => {
  expect(rows('"'.repeat(2_000_000))).toEqual([['"'.repeat(999_999)]])
})
