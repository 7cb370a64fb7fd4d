import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packRow, type Row } from '../../core/record/ensembleRow.ts'
import { choose } from '../../core/settings/experiment.ts'
import { targets } from '../../core/targets/registry.ts'
import { corner } from '../../objectives/switches.ts'
import type { LaneState, State } from '../../store/state.ts'
import { freshLane } from '../../store/store.ts'
import { useModescope } from '../base/useModescope.ts'
import { lookFor } from './lookFor.ts'

const row = (shares: readonly number[], found: readonly boolean[] = []): Row => {
  const captured = shares.map((share) => share * shares.length >= 0.33)
  return {
    step: 100,
    metrics: {
      blurredReverseKl: 123.456,
      blurredForwardKl: 0.1,
      highQuality: shares.reduce((sum, share) => sum + share, 0),
    },
    losses: {},
    shares,
    captured,
    found: captured.map((now, k) => now || (found[k] ?? false)),
  }
}
const lane = (...rows: Row[]): LaneState => ({
  ...freshLane,
  phase: 'ready',
  statuses: rows.map(() => 'ok'),
  measured: packRow(100, rows),
})
const state = (a: LaneState, b: LaneState, change: Partial<State> = {}): State => ({
  ...useModescope.getState(),
  lanes: { a, b },
  ...change,
})

const even = Array<number>(8).fill(0.08)
const one = [0, 0, 0, 0.64, 0.05, 0, 0, 0]

test('too early: what is counted would mislead', () => {
  const blob = row(Array<number>(8).fill(0.0075))
  expect(lookFor(state(lane(blob), lane(blob)))).toBe(
    'Too early to tell: at most 6\u202f% of samples are on a mode.',
  )
})

test('where q has gone, and how many modes it has lost', () => {
  const lost = row(one, Array<boolean>(8).fill(true))
  expect(lookFor(state(lane(lost), lane(row(even))))).toBe(
    'A has put 64\u202f% on mode 4; 6 of 8 modes are lost.',
  )
  expect(lookFor(state(lane(row(one)), lane(row(even))))).toBe(
    'A has put 64\u202f% on mode 4; it captures 2 of 8.',
  )
})

test('covering has its price', () => {
  const some = row([0.3, 0.3, 0.3, 0, 0, 0, 0, 0])
  expect(lookFor(state(lane(some), lane(row(even))))).toBe(
    'B captures all 8, with 36\u202f% of its samples on none; A captures 3.',
  )
})

test('a lane that has stopped comes first', () => {
  const a = { ...lane(row(one)), status: 'diverged', divergedAt: 32 } as const
  expect(lookFor(state(a, lane(row(even))))).toBe(
    'Lane A stopped at step 32. Lower a learning rate, then reset.',
  )
})

test('at most 90 characters, whatever is measured', () => {
  const { experiment } = useModescope.getState()
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const families = targets.map((target) => choose(target))
  fc.assert(
    fc.property(
      fc.constantFrom(...families),
      fc.integer({ min: 1, max: 64 }),
      fc.integer({ min: 1, max: 25 }),
      fc.array(share, { minLength: 50, maxLength: 50 }),
      fc.constantFrom('ok' as const, 'diverged' as const),
      fc.constantFrom('gan' as const, 'fit' as const),
      (target, runs, modes, numbers, status, family) => {
        const total = numbers.reduce((sum, x) => sum + x, 1e-9)
        const shares = (from: number) => numbers.slice(from, from + modes).map((x) => x / total)
        const all = (from: number) =>
          Array.from({ length: runs }, () =>
            row(
              shares(from),
              numbers.map((x) => x > 0.5),
            ),
          )
        const lanes = { a: corner(family, 'reverse'), b: corner(family, 'forward') }
        const said = lookFor(
          state({ ...lane(...all(0)), status, divergedAt: 1_234_567 }, lane(...all(25)), {
            experiment: {
              ...experiment,
              target,
              lanes,
              training: { ...experiment.training, runs },
            },
          }),
        )
        expect(said.length).toBeLessThanOrEqual(90)
        expect(said).toMatch(/[.?]$/)
        expect(said).not.toMatch(/NaN|undefined/)
      },
    ),
  )
})
