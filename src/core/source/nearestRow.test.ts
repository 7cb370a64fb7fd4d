import { expect, test } from 'vitest'
import { nearestRow } from './nearestRow.ts'
import type { RowsSource } from './source.ts'

const source = (change: Partial<RowsSource>): RowsSource => ({
  type: 'rows',
  key: '',
  rows: Float32Array.of(0, 0, 1, 0, 1, 1, 5, 5),
  weights: null,
  jitter: 0,
  ...change,
})

test('the nearest row, and how far a number of it is off', () => {
  const found = nearestRow(source({}), Float32Array.of(1, 0.8))
  expect([...found.point]).toEqual([1, 1])
  expect(found.among).toBe(4)
  expect(found.difference).toBeCloseTo(Math.sqrt(0.2 ** 2 / 2), 6)
})

test('a row that is never drawn is none', () => {
  const weights = Float64Array.of(0.5, 0.25, 0, 0.25)
  const found = nearestRow(source({ weights }), Float32Array.of(1, 0.8))
  expect([...found.point]).toEqual([1, 0])
  expect(found.among).toBe(3)
})

test('of several parts each is found for itself, which is nearest of all that can be put together', () => {
  const x = Float32Array.of(0.9, 0.9, 4, 6, 0.1, 0)
  const found = nearestRow(source({ parts: 3 }), x)
  expect([...found.point]).toEqual([1, 1, 5, 5, 0, 0])
  expect(found.difference).toBeCloseTo(Math.sqrt((0.02 + 2 + 0.01) / 6), 5)
})

test('a point that is none is near nothing, and nothing is thrown', () => {
  expect(nearestRow(source({}), Float32Array.of(Number.NaN, 0)).difference).toBe(
    Number.POSITIVE_INFINITY,
  )
})
