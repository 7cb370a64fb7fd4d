import { expect, test } from 'vitest'
import { traversalSide, walkLength } from '../../core/record/frame.ts'
import { cellOfCode, codeAtPlace, codeMoved, placeOf, sampleIn } from './asked.ts'
import { factLines } from './factLines.ts'
import { isReal, titleOf } from './title.ts'

test('a code stands in the middle of its cell of the map, and a place says its code', () => {
  expect(placeOf([0, 0])).toEqual([0.5, 0.5])
  const half = 1 / traversalSide / 2
  expect(placeOf([-2.5, 2.5])[0]).toBeCloseTo(half, 12)
  expect(placeOf([-2.5, 2.5])[1]).toBeCloseTo(half, 12)
  expect(codeAtPlace(half, half)).toEqual([-2.5, 2.5])
  expect(codeAtPlace(0.5, 0.5)).toEqual([0, 0])
  expect(Object.is(codeAtPlace(0.5, 0.5)[1], 0)).toBe(true)
  // Beyond the map it is at its edge.
  expect(codeAtPlace(2, -1)).toEqual(codeAtPlace(1, 0))
  expect([cellOfCode([-2.5, 2.5]), cellOfCode([0, 0]), cellOfCode([2.8, -2.8])]).toEqual([
    0, 40, 80,
  ])
})

test('keys move a code by a fifth of a cell, with Shift by a cell, upwards as z does', () => {
  expect(codeMoved([0, 0], [1, 0], false)).toEqual([0.125, 0])
  expect(codeMoved([0, 0], [0, -1], true)).toEqual([0, 0.625])
  expect(codeMoved([2.8, 0], [1, 0], true)[0]).toBeCloseTo(2.813, 6)
})

test('samples can be chosen where they stand', () => {
  expect([sampleIn(null, 3), sampleIn('walk', walkLength + 3)]).toEqual([3, 3])
  expect([sampleIn('walk', 0), sampleIn('data', 3), sampleIn('pairs', 3)]).toEqual([
    null,
    null,
    null,
  ])
})

test('each picture says what it is, and whether it is of p', () => {
  const cells = [
    { sheet: null, cell: 0 },
    { sheet: 'walk', cell: 0 },
    { sheet: 'walk', cell: walkLength },
    { sheet: 'data', cell: 4 },
    { sheet: 'pairs', cell: 4 },
    { sheet: 'pairs', cell: 5 },
    { sheet: 'twins', cell: 1 },
    { sheet: 'traversal', cell: 1 },
  ]
  expect(cells.map(titleOf)).toEqual([
    'Sample 1',
    'Walk, picture 1 of 9',
    'Sample 1',
    'Real picture 5',
    'Picture 3, of the data',
    'What comes back of picture 3',
    'Pair 1, the other twin',
    'Code',
  ])
  expect(cells.filter(isReal)).toEqual([cells[3], cells[4]])
})

test('a picture counts for the mode that it is near to, or for none', () => {
  const real = { picture: new Float32Array(), among: 4000, difference: 0.2345 }
  const said = (mode: Parameters<typeof factLines>[0]['mode']) =>
    factLines({ mode, real }, ['0', '407']).map(({ name, text }) => `${name}: ${text}`)
  expect(said({ nearest: 1, near: true, probability: 0.981 })).toEqual([
    'Nearest: 407, probability 98\u202f%',
    'Counts: for it',
    'Most alike: 0.23 off a pixel, of 4\u202f000',
  ])
  expect(said({ nearest: 0, near: false })[0]).toBe('Nearest: 0')
  expect(said({ nearest: 0, near: false })[1]).toContain('for none')
  expect(said(null)[0]).toContain('not finite')
  // Without modes there is nothing that it could count for.
  expect(said(undefined)).toHaveLength(1)
})
