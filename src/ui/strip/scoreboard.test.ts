import { expect, test } from 'vitest'
import { packRow } from '../../core/record/ensembleRow.ts'
import { corner } from '../../objectives/switches.ts'
import type { State } from '../../store/state.ts'
import { freshLane } from '../../store/store.ts'
import { useModescope } from '../base/useModescope.ts'
import { scoreboard, surprise } from './scoreboard.ts'

const lane = (metrics: Readonly<Record<string, number>>) => ({
  ...freshLane,
  measured: packRow(100, [{ step: 100, metrics, losses: {}, shares: [], captured: [], found: [] }]),
  perfect: { highQuality: { mean: 0.989, low: 0.98, high: 0.995 } },
})

const a = { modes: 2, highQuality: 0.95, blurredForwardKl: 7.48, blurredReverseKl: 1.81 }
const b = { modes: 8, highQuality: 0.64, blurredForwardKl: 0.4, blurredReverseKl: 1.17 }
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
    ['blurredForwardKl', 'b'],
    ['blurredReverseKl', 'b'],
  ])
})

test('neither stands out where both read the same, or are better than perfect alike', () => {
  expect(winners({ a: b, b: { ...b, blurredForwardKl: 0.4001 } }).every(([, who]) => !who)).toBe(
    true,
  )
  const narrow = winners({ a: { ...a, highQuality: 1 }, b: { ...b, highQuality: 0.995 } })
  expect(narrow[1]).toEqual(['highQuality', null])
})

test('a lane with more of the KL that it descends than the other gets its sentence', () => {
  expect(surprise(state({ a, b }))).toMatch(
    /^A descends a bound on KL\(q‖p\).*as far as samples tell\.$/,
  )
  expect(surprise(state({ a: { ...a, blurredReverseKl: 0.5 }, b }))).toBeNull()
})

const { experiment } = useModescope.getState()
const fits = { a: corner('fit', 'reverse'), b: corner('fit', 'forward') }
const exact = {
  a: { ...a, forwardKl: 9.1, reverseKl: 1.9 },
  b: { ...b, forwardKl: 0.54, reverseKl: 1.2 },
}

test('where both models have a density, the KLs are exact; otherwise one estimate serves both', () => {
  const ids = (lanes: typeof fits) =>
    scoreboard(state(exact, { experiment: { ...experiment, lanes } })).map(({ id }) => id)
  expect(ids(fits).slice(2)).toEqual(['forwardKl', 'reverseKl'])
  const mixed = scoreboard(state({ a: exact.a, b })).slice(2)
  expect(mixed.map(({ id }) => id)).toEqual(['blurredForwardKl', 'blurredReverseKl'])
  expect(mixed.map(({ cells }) => cells.a.text)).toEqual(['7.480', '1.810'])
})

test('in a fit it is said to be on its way or in a local optimum; of one direction nothing is', () => {
  const of = (lanes: typeof fits) =>
    surprise(state(exact, { experiment: { ...experiment, lanes } }))
  expect(of(fits)).toMatch(/local optimum.* less of it\.$/)
  expect(of({ a: fits.b, b: fits.b })).toBeNull()
})
