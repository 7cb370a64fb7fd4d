import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toldOf } from '../../languages/toldTesting.ts'
import { nastyText } from '../settings/paramTesting.ts'
import { uniforms } from '../space/random.ts'
import { line, plane } from '../space/space.ts'
import { importTable } from './importTable.ts'
import { mostRows, readRows, rowsText, writeRows } from './rowsText.ts'

const drawn = (n: number) => uniforms(new Float64Array(n), { seed: 1, stream: 2, step: 3 })

describe.each([line, plane])('on the $kind', (space) => {
  const param = rowsText({ label: '', help: '.' }, space)

  test('points come back, in their order, to the 262 143rd part of their width', () => {
    for (const [scale, shift] of [
      [1, 0],
      [4000, -1e6],
      [1e-3, 0.02],
    ]) {
      const coordinates = Float64Array.from(drawn(300 * space.dim), (u) => scale * u + shift)
      const text = writeRows({ space, coordinates })
      expect(param.read(text)).toEqual({ value: text })
      const read = readRows(text, space)!
      expect(read).toHaveLength(coordinates.length)
      read.forEach((x, i) => {
        // Half a step, and what 32-bit floats make of a number as large.
        const error = (0.5 * scale) / 262_143 + Math.abs(coordinates[i]) * 2 ** -23
        expect(Math.abs(x - coordinates[i])).toBeLessThanOrEqual(error)
      })
    }
  })

  test('as many as a link can carry, and of more none', () => {
    const text = writeRows({ space, coordinates: drawn(mostRows * space.dim) as Float64Array })
    expect(text.length).toBeLessThan(3 * mostRows * space.dim + 50)
    expect(readRows(text, space)).toHaveLength(mostRows * space.dim)
    const more = drawn((mostRows + 1) * space.dim) as Float64Array
    expect(writeRows({ space, coordinates: more })).toBe('')
  })

  test('any text reads as one that reads as itself, and as points or none', () => {
    const header = '-1_'.repeat(space.dim)
    const near = fc.base64String({ maxLength: 60 }).map((body) => `${header}4_${body}`)
    fc.assert(
      fc.property(fc.oneof(nastyText, near), (text) => {
        const { value } = param.read(text)
        expect(param.read(value)).toEqual({ value })
        const rows = readRows(value, space)
        expect(rows === null).toBe(value === '')
        expect(rows?.every(Number.isFinite) ?? true).toBe(true)
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})

test('a link means the same points next year', () => {
  // 3 digits of 6 bits: AAA is 0, ___ is 262 143 of 262 143, gAA is 32 · 4096 of them.
  expect([...readRows('2_4_AAA___gAA', line)!]).toEqual([
    2,
    6,
    Math.fround(2 + (4 * 131_072) / 262_143),
  ])
  expect([...readRows('0_-1_2_AAAAAA______', plane)!]).toEqual([0, -1, 2, 1])
})

test.each([
  ['x_4_AAA___', 'the left side of the points is not a number'],
  ['2_4_AAAAAA', 'there are no two different points in it'],
  ['1e9_4_AAA___', 'the points are too far from 0 for their size'],
  ['2_4_AAA___AA', 'the points cannot be read after number 2'],
])('%s: one clear message', (text, problem) => {
  expect(toldOf(rowsText({ label: '', help: '.' }, line).read(text)).problem).toBe(problem)
})

test('a table brings its sketch, and its points where a link can hold them', () => {
  const table = (n: number) => Array.from({ length: n }, (_, i) => `${i % 7} ${i % 11}`).join('\n')
  const few = importTable(table(50))
  expect('value' in few && readRows(few.value.rows, plane)).toHaveLength(100)
  const many = importTable(table(mostRows + 1))
  expect(many).toMatchObject({ value: { family: 'pointsplane', rows: '' } })
})
