import { expect, test } from 'vitest'
import type { LaneState, State } from '../state.ts'
import { freshLane } from '../store.ts'
import { slowest } from './slowest.ts'

const at = (stepsPerSecond: number | null, change: Partial<LaneState> = {}): LaneState => ({
  ...freshLane,
  phase: 'ready',
  stepsPerSecond,
  ...change,
})
const state = (a: LaneState, b: LaneState, before: State['slowest'] = null, apart = false) =>
  slowest({ apart, lanes: { a, b }, slowest: before })

test('a lane is named when the other is half as fast again', () => {
  expect(state(at(100), at(149))).toBeNull()
  expect(state(at(100), at(150))).toBe('a')
  expect(state(at(300), at(100))).toBe('b')
})

test('it stays named until they are nearly as fast', () => {
  expect(state(at(100), at(130), 'a')).toBe('a')
  expect(state(at(100), at(119), 'a')).toBeNull()
  // The other one has to be half as fast again, too.
  expect(state(at(130), at(100), 'a')).toBeNull()
})

test('nobody waits apart, for a lane that has stopped, or before both are measured', () => {
  expect(state(at(1), at(9), null, true)).toBeNull()
  expect(state(at(1, { status: 'diverged' }), at(9))).toBeNull()
  expect(state(at(1, { phase: 'cancelled' }), at(9))).toBeNull()
  expect(state(at(1), at(null))).toBeNull()
})
