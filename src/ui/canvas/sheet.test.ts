import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Cell,
  cellAt,
  columnsOf,
  grid,
  nextCell,
  pairsGrid,
  pictureBox,
  rowAndGrid,
  type Sheet,
} from './sheet.ts'

const overlap = (a: Cell, b: Cell) =>
  a.x + a.pitch > b.x + 1e-6 &&
  b.x + b.pitch > a.x + 1e-6 &&
  a.y + a.pitch > b.y + 1e-6 &&
  b.y + b.pitch > a.y + 1e-6

const inside = (sheet: Sheet, size: number) =>
  sheet.every(
    ({ x, y, pitch }) =>
      x >= -1e-6 && y >= -1e-6 && x + pitch <= size + 1e-6 && y + pitch <= size + 1e-6,
  )

test('cells lie inside the canvas and over no other', () => {
  for (const size of [150, 179, 298, 630]) {
    for (const sheet of [grid(size, 8), grid(size, 5, 2), rowAndGrid(size, 9, 6)]) {
      expect(inside(sheet, size)).toBe(true)
      sheet.forEach((one, i) => {
        for (const other of sheet.slice(i + 1)) expect(overlap(one, other)).toBe(false)
      })
    }
  }
  expect(rowAndGrid(270, 9, 6)).toHaveLength(9 + 36)
})

test('of pairs the two stand closer together than to others', () => {
  const [first, second, third] = pairsGrid(400, 7)
  expect(second.x - first.x).toBeLessThan(third.x - second.x)
  expect(pairsGrid(400, 7)).toHaveLength(36)
})

const ratios = fc.constantFrom(1, 1.25, 1.5, 2, 2.625, 3)

test('a picture stands inside its cell, at whole pixels of the screen; each of its own is as many of these', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 150, max: 900, noNaN: true }),
      fc.constantFrom(4, 6, 12, 16, 28),
      ratios,
      (size, width, ratio) => {
        const columns = columnsOf(size, width, 8, ratio)
        for (const cell of grid(size, columns)) {
          const [x, y, across, down] = pictureBox(cell, { width, height: width }, ratio)
          expect(across).toBe(down)
          expect(Math.abs(x * ratio - Math.round(x * ratio))).toBeLessThan(1e-6)
          expect(Math.abs(y * ratio - Math.round(y * ratio))).toBeLessThan(1e-6)
          expect(across).toBeLessThan(cell.pitch)
          expect(x).toBeGreaterThan(cell.x - 1)
          expect(x + across).toBeLessThan(cell.x + cell.pitch + 1)
          const perPixel = (across * ratio) / width
          // Where whole pixels would leave too much empty, they are not.
          const whole = Math.abs(perPixel - Math.round(perPixel)) < 1e-6
          expect(whole || across > 0.84 * cell.pitch).toBe(true)
        }
      },
    ),
    { seed: 1, numRuns: 60 },
  )
})

test('cells can be hit: fewer of them where there is less room, and at most as many as asked for', () => {
  expect(columnsOf(179, 12, 8, 3)).toBe(7)
  expect(columnsOf(1200, 12, 8, 1)).toBe(8)
  // Seven columns of three pixels for one, rather than eight of two.
  expect(columnsOf(298, 12, 8, 1)).toBe(7)
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 1500 }), ratios, (size, ratio) => {
      expect(size / columnsOf(size, 12, 8, ratio)).toBeGreaterThanOrEqual(24)
    }),
    { seed: 2, numRuns: 100 },
  )
})

test('a place is in the cell under it, or in none', () => {
  const sheet = rowAndGrid(90, 9, 4)
  expect(cellAt(sheet, 25, 5)).toBe(2)
  expect(cellAt(sheet, 6, 12)).toBe(9)
  expect(cellAt(sheet, 2, 50)).toBe(-1)
})

test('arrow keys go to the neighbour, over the edge of a part, and not beyond the sheet', () => {
  const sheet = grid(80, 8)
  expect(nextCell(sheet, 9, [1, 0])).toBe(10)
  expect(nextCell(sheet, 9, [0, 1])).toBe(17)
  expect(nextCell(sheet, 7, [1, 0])).toBe(7)
  expect(nextCell(sheet, 0, [0, -1])).toBe(0)
  const walk = rowAndGrid(90, 9, 8)
  expect(nextCell(walk, 3, [0, 1])).toBeOneOf([11, 12])
  expect(nextCell(walk, 11, [0, -1])).toBeLessThan(9)
})
