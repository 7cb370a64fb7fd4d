import { expect, test } from 'vitest'
import { sample } from '../gaussian/sample.ts'
import { line, plane } from '../space/space.ts'
import { densityOf } from '../targets/target.ts'
import { build } from '../testing.ts'
import { cells } from './cells.ts'
import type { Points } from './points.ts'

const drawn = sample(densityOf(build('ring')), 5000, { seed: 1, stream: 2, step: 3 })
const points: Points = { space: plane, coordinates: Float64Array.from(drawn.values) }

test('cells share out the points, their mean and their squares', () => {
  const found = cells(points, 100)
  const [whole] = cells(points, 1)
  expect(found).toHaveLength(100)
  const sum = (of: (cell: (typeof found)[number]) => number) =>
    found.reduce((total, cell) => total + of(cell), 0)
  expect(sum(({ count }) => count)).toBe(5000)
  expect(sum(({ count, x }) => count * x) / 5000).toBeCloseTo(whole.x, 12)
  expect(sum(({ count, y }) => count * y) / 5000).toBeCloseTo(whole.y, 12)
  const between = sum(({ count, x, y }) => count * ((x - whole.x) ** 2 + (y - whole.y) ** 2))
  expect(between + sum(({ squares }) => squares)).toBeCloseTo(whole.squares, 8)
})

test('the widest cell is cut first, across its wider axis', () => {
  const few: Points = { space: plane, coordinates: new Float64Array([0, 0, 0, 1, 9, 0, 9, 3]) }
  const means = (most: number) => cells(few, most).map(({ x, y }) => [x, y])
  expect(means(2)).toEqual([
    [0, 0.5],
    [9, 1.5],
  ])
  expect(means(3)).toEqual([
    [0, 0.5],
    [9, 0],
    [9, 3],
  ])
})

test('points that are the same are never parted', () => {
  const few: Points = { space: line, coordinates: new Float64Array([3, 3, 5, 3]) }
  expect(cells(few, 10).map(({ count, x }) => [count, x])).toEqual([
    [3, 3],
    [1, 5],
  ])
})
