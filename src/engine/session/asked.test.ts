import { beforeAll, expect, test, vi } from 'vitest'
import meanShift from '../../core/metrics/fixtures/meanShift.ts'
import type { Frame, Wanted } from '../../core/record/frame.ts'
import { rowOfRun } from '../../core/record/rowOfRun.ts'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession } from './session.ts'

// As if its file lay among the metrics.
vi.mock(import('../../core/metrics/registry.ts'), async (load) => {
  const { metrics, ...rest } = await load()
  return { ...rest, metrics: [...metrics, meanShift], askable: [meanShift.id] }
})

const evaluate = vi.spyOn(meanShift, 'evaluate')
const prepare = vi.spyOn(meanShift, 'prepare')
const wanted: Wanted = { samples: 50, layers: [] }
const shown: Wanted = { ...wanted, metrics: [meanShift.id] }
const forever = Number.POSITIVE_INFINITY
const course = unedited(
  decode('#a=fgan&every=10&runs=2&batch=16&width=8&seed=7', catalogue).experiment,
)

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

const steps = (rows: Frame['rows']) =>
  rows.flatMap(({ step, metrics }) => (meanShift.id in metrics ? [step] : []))
const without = (rows: Frame['rows']) =>
  rows.map(({ metrics: { [meanShift.id]: _, ...metrics }, ...row }) => ({ ...row, metrics }))

test('a metric that nothing shows is not computed; while one does, it is in every evaluation', async () => {
  const session = await createSession(tf, course, 'a')
  const rows: Frame['rows'][number][] = []
  const advance = async (until: number, what: Wanted) => {
    await session.advance(until, forever)
    const frame = await session.frame(what)
    rows.push(...frame.rows)
    return frame
  }
  const { now: before } = await advance(25, { ...wanted, measure: true })
  expect(before?.metrics).not.toHaveProperty(meanShift.id)
  expect([evaluate, prepare].map(({ mock }) => mock.calls.length)).toEqual([0, 0])

  // Shown on a page that stands still: it is there at once, of every run, and no part of the history.
  const { now } = await advance(25, { ...shown, measure: true })
  expect(rowOfRun(now!, 1).metrics[meanShift.id]).toBeGreaterThan(0)
  expect(evaluate).toHaveBeenCalledTimes(2)
  expect(steps(rows)).toEqual([])

  await advance(45, shown)
  await advance(55, wanted)
  const calls = evaluate.mock.calls.length
  await advance(75, wanted)
  expect(evaluate).toHaveBeenCalledTimes(calls)
  // What is on its way when a panel closes still has it.
  expect(steps(rows)).toEqual([30, 40, 50])
  expect(prepare).toHaveBeenCalledTimes(1)

  // The command line says all there is to say of what was reached.
  expect((await session.evaluate())[0].metrics[meanShift.id]).toBeGreaterThan(0)
  session.dispose()

  // And nobody can tell from the other numbers.
  const other = await createSession(tf, course, 'a')
  await other.advance(75, forever)
  const undisturbed = (await other.frame(wanted)).rows
  other.dispose()
  expect(without(rows)).toEqual(undisturbed)
})
