import { expect, test } from 'vitest'
import { packRow, type Row } from '../../core/record/ensembleRow.ts'
import { choose } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import type { State } from '../../store/state.ts'
import { createModescope, freshLane } from '../../store/store.ts'
import { chartedOf, counterOf } from './counter.ts'

const row = (captured: number): Row => ({
  ...{ step: 10, metrics: {}, losses: {}, shares: Array(8).fill(0.1) },
  ...{ captured: Array.from({ length: 8 }, (_, k) => k < captured), found: Array(8).fill(true) },
})

/** Lane A as it has captured so many modes, in each run. */
function captured(counts: readonly number[], change: Partial<State['lanes']['a']> = {}): State {
  const state = createModescope().getState()
  const measured = packRow(10, counts.map(row))
  const statuses = counts.map(() => 'ok' as const)
  const a = { ...freshLane, phase: 'ready' as const, measured, statuses, ...change }
  const training = { ...state.experiment.training, runs: counts.length }
  return { ...state, experiment: { ...state.experiment, training }, lanes: { ...state.lanes, a } }
}

test('of one run its modes are counted; of many their median, and who misses one', () => {
  expect(counterOf(captured([7]), 'a')).toMatchObject({ count: '7', of: 8, note: null })
  const many = counterOf(captured([8, 8, 5]), 'a')
  expect(many).toMatchObject({ count: '8', of: 8, note: '1 of 3 misses a mode' })
})

test('before it is measured nothing is known', () => {
  expect(counterOf(captured([7], { measured: null }), 'a')).toMatchObject({ count: '–', of: 8 })
  // A count of many says nothing of the one that comes.
  const { measured } = captured([8, 8]).lanes.a
  expect(counterOf(captured([7], { measured }), 'a').count).toBe('–')
})

test('a lane that has stopped says so', () => {
  expect(counterOf(captured([7], { status: 'diverged' }), 'a').note).toBe('diverged')
  expect(counterOf(captured([7], { phase: 'failed' }), 'a').note).toBe('stopped')
})

test('a shape has no modes: its number is a distance', () => {
  const state = captured([7])
  const target = choose(targetFamily('pointsplane')!)
  const shape = { ...state, experiment: { ...state.experiment, target } }
  expect(counterOf(shape, 'a')).toMatchObject({ of: null, count: '–' })
  const metrics = { [chartedOf(shape)]: 0.25 }
  const measured = packRow(10, [{ ...row(0), metrics, shares: [], captured: [], found: [] }])
  const a = { ...state.lanes.a, measured }
  expect(counterOf({ ...shape, lanes: { ...state.lanes, a } }, 'a').count).toMatch(/^0\.25/)
})
