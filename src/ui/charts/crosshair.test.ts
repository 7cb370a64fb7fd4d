import { expect, test } from 'vitest'
import { exits, indexAfter, indexAt, valueAt } from './crosshair.ts'
import type { Point } from './series.ts'

const points: Point[] = [
  { step: 0, a: 9, b: 1 },
  { step: 5, a: 8 },
  { step: 100, a: 2, b: 3 },
  { step: 105, a: 7 },
]

test('the nearest step, and the last where none is asked for', () => {
  expect(indexAt(points, null)).toBe(3)
  expect(indexAt(points, 60)).toBe(2)
  expect(indexAt(points, -10)).toBe(0)
  expect(indexAt([], 5)).toBe(-1)
  expect(valueAt([], 'a', 5)).toBeUndefined()
})

test('keys go from point to point, first to the last one where the pictures are newer than that', () => {
  const { NEGATIVE_INFINITY, POSITIVE_INFINITY } = Number
  expect(indexAfter(points, null, -1, 105)).toBe(2)
  expect(indexAfter(points, null, -1, 110)).toBe(3)
  expect(indexAfter(points, 100, -1, 110)).toBe(1)
  expect(indexAfter(points, 100, -10, 110)).toBe(0)
  expect(indexAfter(points, 5, NEGATIVE_INFINITY, 110)).toBe(0)
  // There is no point: these are the newest.
  expect(points[indexAfter(points, 105, 1, 110)]).toBeUndefined()
  expect(points[indexAfter(points, 5, POSITIVE_INFINITY, 110)]).toBeUndefined()
})

test('a line that was not measured there says what it was before', () => {
  expect(valueAt(points, 'a', 5)).toBe(8)
  expect(valueAt(points, 'b', 5)).toBe(1)
  expect(valueAt(points, 'b', null)).toBe(3)
  expect(valueAt(points, 'c', 5)).toBeUndefined()
})

test('an arrow stands once for each time that a line leaves at the top', () => {
  expect(exits(points, 'a', 6)).toEqual([0, 105])
  expect(exits(points, 'a', 8.5)).toEqual([0])
  expect(exits(points, 'b', 2)).toEqual([100])
  expect(exits(points, 'b', 5)).toEqual([])
})
