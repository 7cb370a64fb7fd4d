import { expect, test } from 'vitest'
import { failureOf } from '../core/record/failure.ts'
import type { SweepResult } from '../core/record/sweepResult.ts'
import { sweep } from './sweeper.ts'
import { fakeSpawn, frame, points, row } from './sweeperTesting.ts'

test('trains every point to the end, in as many workers as it may have', async () => {
  const { spawn, started, ended } = fakeSpawn()
  const results: SweepResult[] = []
  const progress: number[] = []
  const { finished } = sweep(
    spawn,
    points,
    30,
    2,
    (more) => results.push(...more),
    (share) => progress.push(share),
  )
  await finished
  expect(started).toEqual(['a 4', 'a 8', 'a 16'])
  expect(ended()).toBe(2)
  expect(
    results.map(({ value, seed, step, metrics }) => [value, seed, step, metrics.modes]),
  ).toEqual([
    [4, 1, 30, 30],
    [8, 1, 30, 30],
    [16, 1, 30, 30],
  ])
  expect(progress).toEqual([...progress].sort((a, b) => a - b))
  expect(progress.at(-1)).toBe(1)
})

test('results are of the last step, also where its evaluation gave way or was none of all', async () => {
  // Regular evaluations end at step 20; what is asked for is measured.
  const { spawn } = fakeSpawn((command) =>
    command.type === 'advance' && command.wanted.measure
      ? {
          type: 'frame',
          run: command.run,
          frame: { ...frame(30, 0), rows: [row(20, 20)], now: row(30, 30) },
          steps: 0,
          milliseconds: 1,
          drawing: 0,
        }
      : command.type === 'advance'
        ? {
            type: 'frame',
            run: command.run,
            frame: { ...frame(30, 0), rows: [] },
            steps: 30,
            milliseconds: 1,
            drawing: 0,
          }
        : null,
  )
  const results: SweepResult[] = []
  const all = (more: readonly SweepResult[]) => results.push(...more)
  await sweep(spawn, points.slice(0, 1), 30, 1, all, () => {}).finished
  expect(results).toMatchObject([{ status: 'ok', step: 30, metrics: { modes: 30 } }])
})

test('a point whose runs have all diverged ends early', async () => {
  const { spawn } = fakeSpawn(({ type, run }) =>
    type === 'advance'
      ? {
          type: 'frame',
          run,
          frame: { ...frame(10, 0, 'diverged'), rows: [] },
          steps: 1,
          milliseconds: 1,
          drawing: 0,
        }
      : null,
  )
  const results: SweepResult[] = []
  await sweep(
    spawn,
    points.slice(0, 1),
    30,
    1,
    (more) => results.push(...more),
    () => {},
  ).finished
  expect(results).toMatchObject([{ status: 'diverged', step: 0, metrics: {} }])
})

test('stops when it is told to, and says nothing more', async () => {
  const { spawn, started, ended } = fakeSpawn()
  const results: SweepResult[] = []
  const sweeper = sweep(
    spawn,
    points,
    1e9,
    1,
    (more) => results.push(...more),
    (share) => share > 0 && sweeper.stop(),
  )
  await sweeper.finished
  expect([started.length, results.length]).toEqual([1, 0])
  expect(ended()).toBeGreaterThan(0)
})

test('a worker that fails ends the sweep with its reason', async () => {
  const { spawn } = fakeSpawn(({ type, run }) =>
    type === 'advance'
      ? { type: 'failed', run, failure: { code: 'said', message: 'out of memory' } }
      : null,
  )
  const { finished } = sweep(
    spawn,
    points,
    30,
    1,
    () => {},
    () => {},
  )
  const error = await finished.catch((one: unknown) => one)
  expect(failureOf(error)).toEqual({ code: 'memory', message: 'out of memory' })
})

test('a worker that dies is replaced, and its point trained from the start', async () => {
  let deaths = 0
  const { spawn, started, ended } = fakeSpawn(({ type, run }) =>
    type === 'advance' && deaths++ === 1
      ? { type: 'failed', run, failure: { code: 'said', message: 'It died.' } }
      : null,
  )
  const results: SweepResult[] = []
  const progress: number[] = []
  await sweep(
    spawn,
    points.slice(0, 2),
    30,
    1,
    (more) => results.push(...more),
    (share) => progress.push(share),
  ).finished
  expect(started).toEqual(['a 4', 'a 4', 'a 8'])
  expect(ended()).toBe(2)
  expect(results.map(({ value, step }) => [value, step])).toEqual([
    [4, 30],
    [8, 30],
  ])
  expect(progress).toEqual([...progress].sort((a, b) => a - b))
})

test('what is too large is not tried again', async () => {
  const message = 'Array buffer allocation failed'
  const failure = { code: 'said', message } as const
  const { spawn, started } = fakeSpawn(({ run }) => ({ type: 'failed', run, failure }))
  const { finished } = sweep(
    spawn,
    points,
    30,
    1,
    () => {},
    () => {},
  )
  const error = await finished.catch((one: unknown) => one)
  expect(failureOf(error)).toEqual({ code: 'memory', message })
  expect(started).toEqual(['a 4'])
})
