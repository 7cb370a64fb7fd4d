import { expect, test } from 'vitest'
import { packRow } from '../../core/record/ensembleRow.ts'
import { append, empty } from '../../core/record/history.ts'
import { fanLines } from './fan.ts'
import { join } from './series.ts'

const row = (step: number, ...values: number[]) =>
  packRow(
    step,
    values.map((m) => ({ step, metrics: { m }, losses: {}, shares: [], captured: [], found: [] })),
  )

test('an ensemble has a median, quartiles and the curve of one run', () => {
  const history = append(empty, [row(0, 1, 2, 3, 4, 5), row(10, 5, 5, 5, 5, 9)])
  expect(join(fanLines('a', history, 'm', 4))).toEqual([
    { step: 0, a: 3, 'a.low': 2, 'a.high': 4, 'a.run': 5 },
    { step: 10, a: 5, 'a.low': 5, 'a.high': 5, 'a.run': 9 },
  ])
})

test('a run that diverged no longer counts, and its curve ends', () => {
  const history = append(empty, [row(0, 1, 3), row(10, Number.NaN, 4)])
  expect(join(fanLines('b', history, 'm', 0))).toEqual([
    { step: 0, b: 2, 'b.low': 1.5, 'b.high': 2.5, 'b.run': 1 },
    { step: 10, b: 4, 'b.low': 4, 'b.high': 4 },
  ])
})

test('a single run is its own curve, and a metric that is not there has none', () => {
  const history = append(empty, [row(0, 7)])
  expect(join(fanLines('a', history, 'm', 0))).toEqual([{ step: 0, a: 7 }])
  expect(join(fanLines('a', history, 'other', 0))).toEqual([])
})
