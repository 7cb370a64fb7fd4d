import { expect, test, vi } from 'vitest'
import { packRow } from '../../core/record/ensembleRow.ts'
import { type Fingerprint, fingerprintOf } from '../../core/record/fingerprint.ts'
import type { Course } from '../../core/settings/course.ts'
import { answer, bytesOf, fileOf, jsonOf, sheet } from '../../core/worksheet/sheetTesting.ts'
import { verdictIn } from '../../core/worksheet/verdict.ts'
import type { SheetStep } from '../../core/worksheet/worksheet.ts'
import type { Command, Event } from '../../engine/wire/protocol.ts'
import { frameAt } from '../run/testing.ts'
import { createWorksheets } from './worksheets.ts'

const rowAt = (step: number) =>
  packRow(step, [
    { ...{ step, metrics: {}, losses: {}, shares: [1] }, captured: [true], found: [true] },
  ])
/** Samples of which one says the seed. */
const pictured = (step: number, seed: number, measure: boolean) =>
  frameAt(step, { samples: Float32Array.of(seed, step), now: measure ? rowAt(step) : null })

/** Workers that make forty steps at a time of what counts seeds; seed 13 cannot be trained. */
function counting() {
  const started: string[] = []
  let [open, most] = [0, 0]
  const spawn = () => {
    most = Math.max(most, ++open)
    let [step, course] = [0, null as Course | null]
    const worker = {
      onmessage: null as ((event: { data: Event }) => void) | null,
      onerror: null,
      terminate: () => open--,
      postMessage(command: Command) {
        queueMicrotask(() => worker.onmessage?.({ data: answerTo(command) }))
      },
    }
    const answerTo = (command: Command): Event => {
      const { run } = command
      if (command.type === 'start') {
        step = 0
        course = command.course
        const { seed } = course.experiment.training
        started.push(`${command.lane} ${seed}`)
        if (seed === 13) return { type: 'failed', run, failure: { code: 'unloaded' } }
        return { type: 'started', run, backend: 'wasm', frame: pictured(0, seed, false) }
      }
      if (command.type !== 'advance' || !course) throw new Error('It was not started.')
      step = Math.min(command.until, step + 40)
      const { measure = false } = command.wanted
      const frame = pictured(step, course.experiment.training.seed, measure)
      return { ...{ type: 'frame', run, frame }, ...{ steps: 40, milliseconds: 1, drawing: 0 } }
    }
    return worker as unknown as Worker
  }
  return { spawn, started, most: () => most, open: () => open }
}

/** What a run of seed 7 shows there. */
const seven = (step: number): Fingerprint => {
  const lane = { backend: 'wasm', frame: pictured(step, 7, true), measured: rowAt(step) } as const
  return fingerprintOf({ a: lane, b: lane })!
}

const one = (path: string, change: Partial<SheetStep>) =>
  fileOf(path, bytesOf(jsonOf({}, sheet({ name: path, steps: [answer(change)] }))))

async function opened(...files: ReturnType<typeof fileOf>[]) {
  const workers = counting()
  const store = createWorksheets(workers.spawn, async () => null)
  await store.getState().open(files)
  return { workers, store }
}

test('runs are made again once each, both lanes side by side, and compared', async () => {
  const fingerprint = seven(100)
  const { workers, store } = await opened(
    one('a', { fingerprint }),
    one('b', { fingerprint }),
    one('c', { fingerprint: { ...fingerprint, hash: '000000000000' } }),
    one('d', { fingerprint, link: '#from=1&seed=8' }),
    one('e', { fingerprint, link: '#from=1&seed=13' }),
    one('f', { fingerprint, link: null }),
  )
  const shares: (number | null)[] = []
  store.subscribe(({ progress }) => shares.push(progress))
  store.getState().verify()
  await vi.waitFor(() => expect(store.getState().progress).toBeNull())
  const { handed, found } = store.getState()
  const codes = handed.map((each) => verdictIn(each, each.sheet.steps[0], 1, found)?.code)
  expect(codes).toEqual(['verified', 'verified', 'differs', 'differs', 'failed', 'noLink'])
  expect(workers.started).toEqual(['a 7', 'b 7', 'a 8', 'b 8', 'a 13', 'b 13'])
  expect(shares.every((share, i) => share === null || share >= (shares[i - 1] ?? 0))).toBe(true)
  expect(Math.max(...shares.map(Number))).toBe(1)
  expect([workers.most(), workers.open()]).toEqual([2, 0])

  // What is known is not made again.
  store.getState().verify()
  expect(store.getState().progress).toBeNull()
  expect(workers.started).toHaveLength(6)
})

test('stopped, it tells no more, and closing forgets everything', async () => {
  const { workers, store } = await opened(one('a', { fingerprint: seven(100_000) }))
  const leave = store.subscribe(({ progress, stop }) => {
    if (progress !== null && progress > 0) stop()
  })
  store.getState().verify()
  await vi.waitFor(() => expect(workers.open()).toBe(0))
  leave()
  expect(workers.started).toEqual(['a 7', 'b 7'])
  expect(store.getState()).toMatchObject({ progress: null, found: new Map() })
  await store.getState().open([fileOf('bad', bytesOf('<'))])
  expect(store.getState()).toMatchObject({ handed: [{}], refused: [{ path: 'bad' }] })
  store.getState().close()
  await store.getState().open([])
  expect(store.getState()).toMatchObject({ handed: [], refused: [], shown: null })
})
