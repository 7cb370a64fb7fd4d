import { expect, test } from 'vitest'
import { moved } from './askAt.ts'
import { mostTold } from './CodePicture.tsx'
import { factRows } from './factRows.ts'

const key = (name: string, shiftKey = false) => ({ key: name, shiftKey })
const square = { halfWidth: 5 }

test('arrow keys move the point by a fiftieth of the picture, with Shift by a tenth', () => {
  expect(moved([1, 2], key('ArrowLeft'), square)).toEqual([0.8, 2])
  expect(moved([1, 2], key('ArrowUp', true), square)).toEqual([1, 3])
  expect(moved([1], key('ArrowRight'), square)).toEqual([1.2])
  // What is left of two tenths less two tenths is no number to be read.
  expect(moved([0.1 + 0.2 - 0.1], key('ArrowLeft'), square)).toEqual([0])
  expect([moved([1], key('ArrowUp'), square), moved([1, 2], key('a'), square)]).toEqual([
    null,
    null,
  ])
})

test('a bound gives no exact ratio, a density does', () => {
  const p = { logP: -1, mode: 2, responsibility: 0.98 }
  const said = (kind: 'exact' | 'bound') =>
    factRows(p, { at: [0, 0], logDensity: { value: -3, kind, codes: 500 } })
  const text = (kind: 'exact' | 'bound') => said(kind).map(({ name, text }) => `${name}: ${text}`)
  expect(text('exact')).toEqual([
    'Nearest: mode 3, with 98\u202f% of p here',
    'log p(x): −1.00',
    'log q(x): −3.00 nats',
    'log p/q: 2.00',
  ])
  expect(text('bound').at(-1)).toBe('log q(x): ≥ −3.00 on average, by 500 codes')
})

test('what comes back is as far away as it is', () => {
  const p = { logP: null, mode: null, responsibility: null }
  const [row] = factRows(p, { at: [1, 1], reconstruction: [4, 5], noise: [0.5, -1] })
  expect(row.text).toBe('at (4.00, 5.00), 5.00 away')
})

test('of a code those dimensions are seen of which the point tells most', () => {
  expect(mostTold({ mean: [0, 0, 0], sd: [0.5, 1, 0.1] })).toEqual([0, 2])
  expect(mostTold({ mean: [0], sd: [1] })).toEqual([0, 0])
})
