import { expect, test } from 'vitest'
import { packRow } from '../../core/record/ensembleRow.ts'
import { luck } from './luck.ts'

const row = (...counts: number[]) =>
  packRow(
    0,
    counts.map((count) => ({
      step: 0,
      metrics: {},
      losses: {},
      shares: [0, 0, 0],
      captured: [0, 1, 2].map((k) => k < count),
      found: [true, true, true],
    })),
  )

test('says how many modes the runs capture, and how many runs miss one', () => {
  expect(luck(row(3, 1, 1, 2), ['ok', 'ok', 'ok', 'ok'], 3)).toEqual({
    well: 4,
    diverged: 0,
    median: 1.5,
    missing: 3,
    histogram: [0, 2, 1, 1],
  })
})

test('runs that diverged are counted apart', () => {
  expect(luck(row(3, 0, 3), ['ok', 'diverged', 'ok'], 3)).toMatchObject({
    well: 2,
    diverged: 1,
    median: 3,
    missing: 0,
  })
  expect(luck(row(1), ['diverged'], 3)).toBeNull()
})

test('counts of another target are not taken for this one’s', () => {
  expect(luck(row(3, 3), ['ok', 'ok'], 8)).toBeNull()
})
