import { expect, test } from 'vitest'
import { packRow } from '../../core/ensembleRow.ts'
import { corner } from '../../objectives/switches.ts'
import type { State } from '../../store/state.ts'
import { freshLane, useModescope } from '../../store/store.ts'
import { scoreboard, surprise } from './scoreboard.ts'

const lane = (metrics: Readonly<Record<string, number>>) => ({
  ...freshLane,
  measured: packRow(100, [{ step: 100, metrics, losses: {}, shares: [], captured: [], found: [] }]),
  perfect: { highQuality: { mean: 0.989, low: 0.98, high: 0.995 } },
})

const a = { modes: 2, highQuality: 0.95, forwardKl: 7.48, reverseKl: 1.81 }
const b = { modes: 8, highQuality: 0.64, forwardKl: 0.4, reverseKl: 1.17 }
const state = (of: { a: typeof a; b: typeof b }, change: Partial<State> = {}): State => ({
  ...useModescope.getState(),
  lanes: { a: lane(of.a), b: lane(of.b) },
  ...change,
})
const winners = (of: { a: typeof a; b: typeof b }) =>
  scoreboard(state(of)).map(({ id, cells }) => [
    id,
    cells.a.better ? 'a' : cells.b.better ? 'b' : null,
  ])

test('the better one stands out in each column: more modes, more on a mode, less of a KL', () => {
  expect(winners({ a, b })).toEqual([
    ['modes', 'b'],
    ['highQuality', 'a'],
    ['forwardKl', 'b'],
    ['reverseKl', 'b'],
  ])
})

test('neither stands out where both read the same, or are better than perfect alike', () => {
  expect(winners({ a: b, b: { ...b, forwardKl: 0.4001 } }).every(([, who]) => !who)).toBe(true)
  const narrow = winners({ a: { ...a, highQuality: 1 }, b: { ...b, highQuality: 0.995 } })
  expect(narrow[1]).toEqual(['highQuality', null])
})

test('a lane with more of the KL that it descends than the other gets its sentence', () => {
  expect(surprise(state({ a, b }))).toMatch(/^A descends a bound on KL\(q‖p\)/)
  expect(surprise(state({ a: { ...a, reverseKl: 0.5 }, b }))).toBeNull()
})

test('in a fit it is said to be on its way or in a local optimum; of one direction nothing is', () => {
  const { experiment } = useModescope.getState()
  const lanes = { a: corner('fit', 'reverse'), b: corner('fit', 'forward') }
  expect(surprise(state({ a, b }, { experiment: { ...experiment, lanes } }))).toMatch(
    /local optimum/,
  )
  const same = { a: lanes.b, b: lanes.b }
  expect(surprise(state({ a, b }, { experiment: { ...experiment, lanes: same } }))).toBeNull()
})
