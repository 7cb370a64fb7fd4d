import { expect, test } from 'vitest'
import { packRow } from '../../core/record/ensembleRow.ts'
import { choose } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import type { State } from '../../store/state.ts'
import { freshLane } from '../../store/store.ts'
import { useModescope } from '../base/useModescope.ts'
import { describeLanes, describeRuns, describeStep } from './describe.ts'

const row = {
  step: 1200,
  metrics: { blurredForwardKl: 0.51234, blurredReverseKl: 1.5 },
  losses: {},
  shares: [0.5, 0.1, 0.4],
  captured: [true, false, true],
  found: [true, true, true],
}
const packed = packRow(1200, [row])
const measured = {
  ...freshLane,
  phase: 'ready',
  measured: packed,
} as const
const state = (change: Partial<State>): State => ({
  ...useModescope.getState(),
  step: 1200,
  lanes: { a: measured, b: freshLane },
  ...change,
})

test('one sentence says what both lanes capture', () => {
  const said = describeLanes(state({}))
  expect(said).toMatch(/^A \(.+\) captures 2 of 3 modes; B \(.+\) is starting\.$/)
  expect(describeStep(state({ playing: false }))).toBe('At step 1\u202f200, paused:')
})

test('a shape without modes is described by its distances', () => {
  const moons = targetFamily('moons')
  if (!moons) throw new Error('no moons')
  const experiment = { ...state({}).experiment, target: choose(moons) }
  expect(describeLanes(state({ experiment }))).toContain(
    'has Blurred KL(q‖p) 1.500 and Blurred KL(p‖q) 0.512',
  )
})

test('an ensemble is described by its spread, and each of its runs by what it captures', () => {
  const { experiment } = state({})
  const all = packRow(1200, [row, { ...row, captured: [true, true, true] }, row])
  const lanes = {
    a: { ...measured, measured: all, statuses: ['ok', 'ok', 'diverged'] },
    b: freshLane,
  } as const
  const ensemble = state({
    lanes,
    experiment: {
      ...experiment,
      target: { ...experiment.target, values: { ...experiment.target.values, modes: 3 } },
      training: { ...experiment.training, runs: 3 },
    },
  })
  expect(describeLanes(ensemble)).toContain(
    'captures a median of 2.5 of 3 modes over 2 runs, 1 of which misses a mode',
  )
  expect(describeRuns.a(ensemble)).toEqual([
    'Seed 1: 2 of 3 modes captured',
    'Seed 2: 3 of 3 modes captured',
    'Seed 3: diverged',
  ])
  expect(describeRuns.a({ ...ensemble })).toBe(describeRuns.a(ensemble))
})

test('a lane that diverged or stopped says so', () => {
  const lanes = {
    a: { ...measured, status: 'diverged' },
    b: { ...measured, phase: 'failed' },
  } as const
  expect(describeLanes(state({ lanes }))).toMatch(/diverged; B .* stopped\.$/)
})
