import { expect, test } from 'vitest'
import { choose } from '../core/experiment.ts'
import { targetFamily } from '../core/targets/registry.ts'
import type { State } from '../store/state.ts'
import { freshLane, useModescope } from '../store/store.ts'
import { describeLanes, describeStep } from './describe.ts'

const row = {
  step: 1200,
  metrics: { forwardKl: 0.51234, reverseKl: 1.5 },
  losses: {},
  shares: [],
  captured: [true, false, true],
}
const measured = {
  ...freshLane,
  phase: 'ready',
  history: { rows: [row], last: row, stride: 1, seen: 1 },
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
  expect(describeLanes(state({ experiment }))).toContain('KL(q‖p) 1.500 and KL(p‖q) 0.512')
})

test('a lane that diverged or stopped says so', () => {
  const lanes = {
    a: { ...measured, status: 'diverged' },
    b: { ...measured, phase: 'failed' },
  } as const
  expect(describeLanes(state({ lanes }))).toMatch(/diverged; B .* stopped\.$/)
})
