import { beforeAll, describe, expect, test } from 'vitest'
import { evaluate } from '../../core/metrics/evaluate.ts'
import { evaluationSize } from '../../core/metrics/metric.ts'
import type { Frame, Wanted } from '../../core/record/frame.ts'
import { rowOfRun } from '../../core/record/rowOfRun.ts'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { activate, tf } from '../activate.ts'
import { createSession, type Session } from './session.ts'
import { retarget } from './testing.ts'

const wanted: Wanted = { samples: 50, layers: [] }
const measured: Wanted = { ...wanted, measure: true }
const forever = Number.POSITIVE_INFINITY
const tiny = '&batch=16&width=8&seed=7'
const started = (hash: string) =>
  createSession(tf, unedited(decode(hash + tiny, catalogue).experiment), 'a')

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

/** All rows up to a step that is reached in one go. */
async function undisturbed(hash: string, steps: number) {
  const session = await started(hash)
  await session.advance(steps, forever)
  const { rows } = await session.frame(wanted)
  session.dispose()
  return rows
}

describe.each([
  ['a GAN of two runs', '#a=fgan&every=10&runs=2'],
  ['a VAE', '#a=vae&every=10'],
  ['a fit', '#a=fit&target=drawnline'],
])('%s: a measured picture', (_, hash) => {
  test('has the numbers of its own step, and leaves the regular rows as they are, bit for bit', async () => {
    const session = await started(hash)
    const regular: Frame['rows'][number][] = []
    for (const step of [0, 1, 4, 10, 17, 18, 20, 25, 31]) {
      await session.advance(step, forever)
      const { now, rows, samples } = await session.frame({ ...measured, samples: evaluationSize })
      regular.push(...rows)
      expect(now?.step).toBe(step)
      const row = rowOfRun(now!, 0)
      const own = evaluate(samples, session.reference)
      for (const [id, value] of Object.entries(own.metrics)) {
        // Rows are packed as 32-bit numbers.
        expect(row.metrics[id]).toBe(Math.fround(value))
      }
      expect(row.captured).toEqual(own.captured)
      expect('divergence' in row.metrics).toBe(hash.includes('fit'))
    }
    session.dispose()
    expect(regular).toEqual(await undisturbed(hash, 31))
  })
})

test('at a regular step they are the regular ones, with the metrics that take long', async () => {
  const session = await started('#a=fgan')
  await session.advance(100, forever)
  const { now, rows } = await session.frame(measured)
  const [regular, row] = [rowOfRun(rows[1], 0), rowOfRun(now!, 0)]
  expect(regular.metrics).not.toHaveProperty('slicedW2')
  const { slicedW2, ...others } = row.metrics
  expect(slicedW2).toBeGreaterThan(0)
  expect({ ...row, metrics: others }).toEqual(regular)
  session.dispose()
})

test('left open, every fifth regular evaluation has the metrics that take long', async () => {
  const has = (rows: Frame['rows']) =>
    rows.flatMap(({ step, metrics }) => ('slicedW2' in metrics ? [step] : []))
  expect(has(await undisturbed('#a=fgan', 1000))).toEqual([0, 500, 1000])
  expect(has(await undisturbed('#a=fgan&every=100', 300))).toEqual([0, 100, 200, 300])
  expect(has(await undisturbed('#a=fit&target=drawnline', 30))).toEqual([0, 25])
})

test('a mode that only an extra evaluation saw captured was not found', async () => {
  const modes = '0.5_-2_0.3__0.5_2_0.3'
  const session = await started(
    `#a=fit&a.divergence=rkl&a.start=-0.3_0.3&every=1000&target=drawnline&target.modes=${modes}`,
  )
  await session.advance(100, forever)
  const before = rowOfRun((await session.frame(measured)).now!, 0)
  expect(before.captured).toEqual([true, false])
  expect(before.found).toEqual([true, false])
  retarget(session, { id: 'drawnline', values: { modes: '0.5_-8_0.3__0.5_8_0.3' } })
  const after = rowOfRun((await session.frame(measured)).now!, 0)
  expect(after.captured).toEqual([false, false])
  expect(after.found).toEqual([false, false])
  session.dispose()
})

test('found stays, once a regular evaluation saw it', async () => {
  const modes = '0.5_-2_0.3__0.5_2_0.3'
  const session = await started(
    `#a=fit&a.divergence=rkl&a.start=-0.3_0.3&every=50&target=drawnline&target.modes=${modes}`,
  )
  await session.advance(100, forever)
  retarget(session, { id: 'drawnline', values: { modes: '0.5_-8_0.3__0.5_8_0.3' } })
  const { now } = await session.frame(measured)
  expect(rowOfRun(now!, 0)).toMatchObject({ captured: [false, false], found: [true, false] })
  await session.advance(150, forever)
  expect(session.latest[0].found[0]).toBe(true)
  session.dispose()
})

test('after the target has changed, a measured picture is of the new one, also at the same step', async () => {
  const [first, second] = ['1_0_0.5', '0.3_-1_0.4__0.7_2_0.6']
  const hash = (modes: string) =>
    `#a=fit&a.divergence=kl&a.start=0_1&target=drawnline&target.modes=${modes}`
  const session = await started(hash(first))
  expect(rowOfRun((await session.frame(measured)).now!, 0).shares).toHaveLength(1)
  retarget(session, { id: 'drawnline', values: { modes: second } })
  const moved = rowOfRun((await session.frame(measured)).now!, 0)
  const other = await started(hash(second))
  expect(moved.shares).toHaveLength(2)
  // The same start in other units: rounding to 32 bits.
  expect(moved.metrics.divergence).toBeCloseTo(other.latest[0].metrics.divergence, 4)
  session.dispose()
  other.dispose()
})

describe('the evaluation of many runs', () => {
  const many = '#a=fgan&every=10&runs=64'
  /** Calls with no time at all, until a step is reached and evaluated. */
  async function piecemeal(session: Session, step: number, between = () => {}) {
    const rows: Frame['rows'][number][] = []
    let calls = 0
    while (rows.at(-1)?.step !== step) {
      await session.advance(step, 0)
      rows.push(...(await session.frame(wanted)).rows)
      between()
      calls++
    }
    return { rows, calls }
  }

  test('comes back before all are measured, and gives the same bits', async () => {
    const session = await started(many)
    await session.advance(9, forever)
    await session.advance(10, 0)
    const { step, rows } = await session.frame(wanted)
    expect(step).toBe(10)
    expect(rows.map((row) => row.step)).toEqual([0])
    expect(session.latest[63].step).toBe(0)
    const rest = await piecemeal(session, 20)
    // One run in each call; how many steps the last of them makes is up to the machine.
    expect(rest.calls).toBeGreaterThanOrEqual(63 + 63)
    session.dispose()
    expect([...rows, ...rest.rows]).toEqual(await undisturbed(many, 20))
  })

  test('is done at once where its numbers are asked for', async () => {
    const session = await started(many)
    await session.advance(9, forever)
    await session.advance(10, 0)
    const { rows, now } = await session.frame(measured)
    expect(rows.map((row) => row.step)).toEqual([0, 10])
    expect(now).toEqual(rows[1])
    session.dispose()
  })

  test('goes on while a hand changes the target, and is of one target all through', async () => {
    const hash = '#a=fgan&every=10&runs=8&target=drawnplane'
    const session = await started(hash)
    let x = 0
    const drag = () => {
      x += 0.001
      retarget(session, { id: 'drawnplane', values: { modes: `1_${x.toFixed(3)}_0_0.5` } })
    }
    await session.advance(9, forever)
    // The first of eight runs is measured on the two modes that were there when the evaluation began.
    await session.advance(10, 0)
    drag()
    const { rows } = await piecemeal(session, 20, drag)
    expect(rows.map((row) => row.step)).toEqual([0, 10, 20])
    expect(rows.map((row) => row.modes)).toEqual([2, 2, 1])
    const { now } = await session.frame(measured)
    expect(now).not.toEqual(rows[2])
    session.dispose()
  })
})
