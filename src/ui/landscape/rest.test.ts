import { expect, test } from 'vitest'
import { packRow } from '../../core/record/ensembleRow.ts'
import { append, empty } from '../../core/record/history.ts'
import { REST, restOf } from './rest.ts'

/** Every fifth step, as for a fit. */
const history = (values: readonly (number | undefined)[]) => ({
  history: append(
    empty,
    values.map((d, i) => {
      const metrics: Record<string, number> = d === undefined ? {} : { divergence: d }
      const row = { step: 5 * i, metrics, losses: {}, shares: [], captured: [], found: [] }
      return packRow(row.step, [row])
    }),
  ),
})
const still = (count: number) => Array<number>(count).fill(1.68234)

test('a run rests once D has printed the same for as many steps', () => {
  const needed = REST / 5 + 1
  expect(restOf(history([5, 3, ...still(needed)]), 0)).toBe('1.682')
  expect(restOf(history([5, 3, ...still(needed - 1)]), 0)).toBeNull()
  // Beyond the digits that are shown it may creep.
  expect(restOf(history(still(needed).map((d, i) => d + 1e-6 * i)), 0)).toBe('1.682')
  expect(restOf(history(still(needed).map((d, i) => d + 1e-3 * i)), 0)).toBeNull()
})

test('what is not known does not rest', () => {
  expect(restOf(history([]), 0)).toBeNull()
  expect(restOf(history(Array(20).fill(undefined)), 0)).toBeNull()
})
