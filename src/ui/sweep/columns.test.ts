import { expect, test } from 'vitest'
import type { SweepResult } from '../../core/record/sweepResult.ts'
import { columns } from './columns.ts'

const result = (value: number, lane: 'a' | 'b', seed: number, modes?: number): SweepResult => ({
  value,
  lane,
  seed,
  status: modes === undefined ? 'diverged' : 'ok',
  step: 10,
  metrics: modes === undefined ? {} : { modes },
})

test('runs stand by value and lane; equal ones side by side; diverged ones are counted', () => {
  const all = columns(
    [1, 2, 3],
    ['a', 'b'],
    [
      result(2, 'a', 1, 4),
      result(1, 'a', 1, 4),
      result(1, 'a', 2, 4),
      result(1, 'a', 3, 4),
      result(1, 'a', 4),
      result(1, 'b', 1),
    ],
    'modes',
  )
  expect(all.map(({ value, lane, diverged }) => [value, lane, diverged])).toEqual([
    [1, 'a', 1],
    [1, 'b', 1],
    [2, 'a', 0],
  ])
  expect(all[0].runs.map(({ seed, x }) => [seed, x])).toEqual([
    [1, -1],
    [2, 0],
    [3, 1],
  ])
  expect(all[0].spread).toMatchObject({ count: 3, median: 4 })
  expect(all[1].spread).toBeNull()
})
