import { beforeAll, describe, expect, test } from 'vitest'
import type { Wanted } from '../../core/record/frame.ts'
import { capturedCounts } from '../../core/record/ofModes.ts'
import { rowOfRun } from '../../core/record/rowOfRun.ts'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession, type Session } from './session.ts'
import { tune } from './testing.ts'

const small = '#batch=32&width=16&every=10'
const wanted: Wanted = { samples: 100, layers: ['field', 'warp'] }
const started = (hash: string, lane: 'a' | 'b') =>
  createSession(tf, unedited(decode(small + hash, catalogue).experiment), lane)
const trained = async (hash: string, lane: 'a' | 'b', steps: number) => {
  const session = await started(hash, lane)
  await session.advance(steps, Number.POSITIVE_INFINITY)
  return session
}

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

describe.each(['a', 'b'] as const)('lane %s: what is shown of run r', (lane) => {
  test('is what the single run with its seed shows, bit for bit', async () => {
    const ensemble = await trained('&seed=7&runs=3', lane, 20)
    const shown = await ensemble.frame({ ...wanted, shown: 2, small: 40 })
    const single = await trained('&seed=9', lane, 20)
    const alone = await single.frame(wanted)
    expect(shown.shown).toBe(2)
    expect(shown.samples).toEqual(alone.samples)
    expect(alone.layers.warp).toBeDefined()
    expect(shown.layers).toEqual(alone.layers)
    expect(shown.small!.subarray(2 * 80)).toEqual(alone.samples.subarray(0, 80))
    expect(shown.rows.map((row) => rowOfRun(row, 2))).toEqual(
      alone.rows.map((row) => rowOfRun(row, 0)),
    )
    ensemble.dispose()
    single.dispose()
  })
})

test('the runs of the experiment are those of the session', async () => {
  const session = await trained('&runs=4', 'b', 10)
  const { rows, statuses, small: none } = await session.frame(wanted)
  expect(statuses).toEqual(['ok', 'ok', 'ok', 'ok'])
  expect(none).toBeNull()
  expect(rows.map(({ runs }) => runs)).toEqual([4, 4])
  expect(capturedCounts(rows[1])).toEqual(session.latest.map(({ metrics }) => metrics.modes))
  // A run that is not there is the last one.
  expect((await session.frame({ ...wanted, shown: 9 })).shown).toBe(3)
  session.dispose()
})

test('looking at runs changes none, and leaks nothing', async () => {
  const before = tf.memory().numTensors
  const watched = await started('&runs=3', 'a')
  for (let step = 1; step <= 20; step++) {
    while (watched.step < step) await watched.advance(step, 0)
    await watched.frame({ ...wanted, shown: step % 3, small: step })
  }
  const during = tf.memory().numTensors
  await watched.frame({ ...wanted, shown: 1, small: 5 })
  expect(tf.memory().numTensors).toBe(during)
  // The evaluation of step 20 may still be under way.
  await watched.advance(20, Number.POSITIVE_INFINITY)
  const unwatched = await trained('&runs=3', 'a', 20)
  expect(watched.latest).toEqual(unwatched.latest)
  watched.dispose()
  unwatched.dispose()
  expect(tf.memory().numTensors).toBe(before)
})

test('a diverged run says so, ends its curves, and keeps its last good pictures', async () => {
  const session = await trained('&runs=3', 'b', 10)
  const good = await session.frame({ ...wanted, shown: 1, small: 20 })
  breakRun(session, 1)
  await session.advance(30, Number.POSITIVE_INFINITY)
  const frame = await session.frame({ ...wanted, shown: 1, small: 20 })
  expect(frame.status).toBe('ok')
  expect(frame.statuses).toEqual(['ok', 'diverged', 'ok'])
  expect(frame.samples).toEqual(good.samples)
  expect(frame.layers).toEqual({})
  expect(frame.small!.every(Number.isFinite)).toBe(true)
  const [, last] = frame.rows
  expect([...last.metrics.modes].map(Number.isFinite)).toEqual([true, false, true])
  expect(rowOfRun(last, 1).captured).toEqual(rowOfRun(good.rows[1], 1).captured)
  session.dispose()
})

test('live settings reach the run that is shown', async () => {
  const session = await trained('&runs=2', 'a', 10)
  await session.frame(wanted)
  tune(session, 'a', { generatorRate: 0, criticRate: 0 })
  const before = await session.frame({ ...wanted, shown: 1 })
  await session.advance(15, Number.POSITIVE_INFINITY)
  expect((await session.frame({ ...wanted, shown: 1 })).samples).toEqual(before.samples)
  session.dispose()
})

/** Makes every weight of one run NaN. */
function breakRun({ statuses }: Session, broken: number): void {
  for (const variable of Object.values(tf.engine().registeredVariables)) {
    if (variable.shape[0] !== statuses.length) continue
    const factor = statuses.map((_, r) => (r === broken ? Number.NaN : 1))
    const next = tf.tidy(() => variable.mul(tf.tensor2d(factor, [factor.length, 1])))
    variable.assign(next)
    next.dispose()
  }
}
