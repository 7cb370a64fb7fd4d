import { expect, test } from 'vitest'
import { type EnsembleRow, packRow } from '../../core/record/ensembleRow.ts'
import { axisTop, join, maxPoints, roundUp, stepTicks, thin, wholeTicks } from './series.ts'

const row = (step: number, value: number) => {
  const one = { step, metrics: { m: value }, losses: {}, shares: [], captured: [], found: [] }
  return packRow(step, [one])
}
const value = ({ metrics }: EnsembleRow) => metrics.m[0]

test('lines are joined by step, missing and infinite values left out', () => {
  const points = join([
    { name: 'a', rows: [row(0, 1), row(100, Number.POSITIVE_INFINITY)], value },
    { name: 'b', rows: [row(0, 2), row(100, 3), row(200, 4)], value },
  ])
  expect(points).toEqual([
    { step: 0, a: 1, b: 2 },
    { step: 100, b: 3 },
    { step: 200, b: 4 },
  ])
})

test('a chart has at most 300 points, and its first and last are those of the run', () => {
  const rows = Array.from({ length: 601 }, (_, i) => row(100 * i, i))
  const points = join([{ name: 'a', rows, value }])
  expect(points).toHaveLength(maxPoints)
  expect([points[0].step, points[points.length - 1].step]).toEqual([0, 60000])
  expect(thin([1, 2], 5)).toEqual([1, 2])
})

test('an early spike does not flatten the rest of a curve', () => {
  const points = Array.from({ length: 100 }, (_, i) => ({ step: i, a: i === 0 ? 1000 : 1 }))
  expect(axisTop(points, ['a'])).toBe(1)
  expect(axisTop([], ['a'])).toBe(1)
})

test('steps are marked at round numbers', () => {
  expect(stepTicks(2600)).toEqual([0, 500, 1000, 1500, 2000, 2500])
  expect(stepTicks(5000)).toEqual([0, 1000, 2000, 3000, 4000, 5000])
  expect(stepTicks(3)).toEqual([0, 1, 2, 3])
  expect(stepTicks(0)).toEqual([0])
})

test('an axis ends at a round number', () => {
  expect([0.0123, 0.7, 1, 2.3, 7.1, 96].map(roundUp)).toEqual([0.015, 0.8, 1, 3, 8, 100])
  expect(roundUp(0)).toBe(1)
})

test('counts are marked at whole numbers, from none to all', () => {
  for (let most = 1; most <= 100; most++) {
    const marks = wholeTicks(most)
    expect(marks.every(Number.isInteger)).toBe(true)
    expect(new Set(marks).size).toBe(marks.length)
    expect([marks[0], marks.at(-1)]).toEqual([0, most])
  }
  expect(wholeTicks(3)).toEqual([0, 1, 2, 3])
  expect(wholeTicks(25)).toEqual([0, 13, 25])
})
