import { expect, test } from 'vitest'
import { cellCorner, mapLayout, modeAt, modeBeside, shapeOf } from './mapLayout.ts'
import { margins } from './margins.ts'

const digits = Array.from({ length: 10 }, (_, i) => String(i))
const triples = ['red', 'green', 'blue'].map((name) => ({ name, values: digits }))
const rooms = [
  { width: 158, height: 300 },
  { width: 179, height: 120 },
  { width: 280, height: 190 },
  { width: 340, height: 500 },
]

test('a thousand triples are ten blocks of ten rows of ten, which fit the room', () => {
  expect(shapeOf(1000, triples)).toEqual({ blocks: 10, rows: 10, columns: 10 })
  for (const room of rooms) {
    const layout = mapLayout(1000, triples, room)
    expect(layout.width).toBeLessThanOrEqual(room.width)
    expect(layout.height).toBeLessThanOrEqual(room.height)
    expect(layout.cell).toBeGreaterThanOrEqual(3)
  }
})

test('each mode has a place of its own, and the place its mode', () => {
  for (const [count, axes] of [
    [1000, triples],
    [126, []],
    [
      32,
      [triples[0], { name: 'size', values: ['s', 'l'] }].map((axis) => ({
        ...axis,
        values: axis.values.slice(0, 16),
      })),
    ],
  ] as const) {
    const all = axes.length === 0 ? count : axes.reduce((n, { values }) => n * values.length, 1)
    for (const room of rooms) {
      const layout = mapLayout(all, axes, room)
      for (let mode = 0; mode < all; mode++) {
        const [x, y] = cellCorner(layout, mode)
        expect(modeAt(layout, all, x + layout.cell / 2, y + layout.cell / 2)).toBe(mode)
      }
    }
  }
})

test('between blocks, and behind the last mode, there is none', () => {
  const layout = mapLayout(1000, triples, rooms[2])
  expect(modeAt(layout, 1000, 10 * layout.cell + 2, 20)).toBeNull()
  const square = mapLayout(30, [], rooms[2])
  const [x, y] = cellCorner(square, 29)
  expect(modeAt(square, 30, x + 1.5 * square.cell, y + 1)).toBe(null)
})

test('arrow keys go along the last axis, down the one before it, and on into the next block', () => {
  const layout = mapLayout(1000, triples, rooms[2])
  expect(layout.across).toBe(5)
  expect(modeBeside(layout, 1000, 407, [1, 0])).toBe(408)
  expect(modeBeside(layout, 1000, 407, [0, 1])).toBe(417)
  expect(modeBeside(layout, 1000, 9, [1, 0])).toBe(100)
  expect(modeBeside(layout, 1000, 93, [0, 1])).toBe(503)
  expect(modeBeside(layout, 1000, 0, [-1, 0])).toBe(0)
})

test('margins add up every factor of all modes', () => {
  const axes = [
    { name: 'red', values: ['0', '1'] },
    { name: 'blue', values: ['a', 'b', 'c'] },
  ]
  const captured = [true, false, false, true, true, false]
  const shares = [0.1, 0.2, 0, 0.3, 0.1, 0.1]
  const found = margins(axes, captured, shares, Array(6).fill(1 / 6))
  expect(found.map(({ axis, value, captured: n, of }) => [axis, value, n, of])).toEqual([
    ['red', '0', 1, 3],
    ['red', '1', 2, 3],
    ['blue', 'a', 2, 2],
    ['blue', 'b', 1, 2],
    ['blue', 'c', 0, 2],
  ])
  expect(found.map(({ share }) => share.toFixed(2))).toEqual([
    '0.30',
    '0.50',
    '0.40',
    '0.30',
    '0.10',
  ])
})
