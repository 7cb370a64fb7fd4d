import { expect, test } from 'vitest'
import type { EnsembleRow } from '../../core/record/ensembleRow.ts'
import { append, capacity, empty, type History } from '../../core/record/history.ts'
import type { Snapshot } from '../../core/record/snapshot.ts'
import { rowAt } from '../run/testing.ts'
import { picturesOf } from './pictures.ts'

const snapshot = (step: number, run = 0): Snapshot => ({
  ...{ step, run, square: { center: [0, 0], halfWidth: 1 } },
  values: Int16Array.of(step % 100),
})

test('there is a picture for each row that is kept, and for the newest, and no other', () => {
  let history: History<EnsembleRow> = empty
  let pictures: readonly Snapshot[] = []
  for (let step = 0; step < 3000; step += 7) {
    const steps = Array.from({ length: 7 }, (_, i) => step + i)
    history = append(
      history,
      steps.map((one) => rowAt(one)),
    )
    pictures = picturesOf(
      history,
      pictures,
      steps.map((one) => snapshot(one)),
    )
    expect(pictures.length).toBeLessThanOrEqual(capacity + 1)
  }
  const kept = new Set([...history.rows, history.last!].map(({ step }) => step))
  expect(pictures.map(({ step }) => step)).toEqual([...kept])
})

test('of another run there are others, and what comes twice is kept once', () => {
  const history = append(empty, [rowAt(0), rowAt(100)])
  const before = [snapshot(0), snapshot(100)]
  expect(picturesOf(history, before)).toBe(before)
  expect(picturesOf(history, before, [snapshot(100, 1)])).toHaveLength(3)
  const again = snapshot(100)
  expect(picturesOf(history, before, [again])).toEqual([before[0], again])
})
