import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Failure, failureOf } from '../../core/record/failure.ts'
import { lanes } from '../../languages/en/failures.ts'
import { say } from '../../languages/say.ts'
import { createClient } from './client.ts'
import { causeOf } from './clientCause.ts'
import { advance, fakeWorkers, start, started, trained } from './clientTesting.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const fails = (failure: Failure) => (error: Error) => {
  expect(failureOf(error)).toEqual(failure)
  return true
}

describe('a client', () => {
  test('spawns one worker and resolves requests by its answers', async () => {
    const { workers, spawn } = fakeWorkers()
    const client = createClient(spawn, () => {})
    const starting = client.start(start(1))
    workers[0].answer(started(1))
    expect((await starting)?.backend).toBe('wasm')
    const advancing = client.advance(advance(1))
    workers[0].answer(trained(1))
    expect((await advancing)?.steps).toBe(1)
    expect(workers).toHaveLength(1)
    expect(workers[0].received.map(({ type }) => type)).toEqual(['start', 'advance'])
  })

  test('drops answers of an earlier run and resolves its request to null', async () => {
    const { workers, spawn } = fakeWorkers()
    const client = createClient(spawn, () => {})
    const first = client.start(start(1))
    const second = client.start(start(2))
    expect(await first).toBeNull()
    workers[0].answer(started(1))
    workers[0].answer(started(2))
    expect((await second)?.run).toBe(2)
    expect(await client.advance(advance(1))).toBeNull()
  })

  test('ends a silent worker after its patience, and spawns another on the next start', async () => {
    const { workers, spawn } = fakeWorkers()
    const client = createClient(spawn, () => {}, 1000)
    const silent = expect(client.start(start(1))).rejects.toSatisfy(
      fails({ code: 'slow', what: 'start', milliseconds: 1000 }),
    )
    vi.advanceTimersByTime(1000)
    await silent
    expect(workers[0].terminated()).toBe(true)
    const again = client.start(start(1))
    workers[1].answer(started(1))
    expect((await again)?.run).toBe(1)
  })

  test('rejects with the reason when the worker fails or throws', async () => {
    const { workers, spawn } = fakeWorkers()
    const client = createClient(spawn, () => {})
    const failing = expect(client.start(start(1))).rejects.toSatisfy(
      fails({ code: 'said', message: 'out of luck' }),
    )
    workers[0].answer({ type: 'failed', run: 1, failure: { code: 'said', message: 'out of luck' } })
    await failing
    const throwing = expect(client.start(start(2))).rejects.toSatisfy(
      fails({ code: 'said', message: 'x is not defined' }),
    )
    workers[1].crash('x is not defined')
    await throwing
    expect(workers.every((worker) => worker.terminated())).toBe(true)
  })

  test.each([
    'WebAssembly.Memory.grow(): Maximum memory size exceeded',
    'WebAssembly.Memory.grow(): Unable to grow instance memory',
    'failed to grow memory',
    'Array buffer allocation failed',
    'Invalid typed array length: 5368709120',
    'Invalid array buffer length',
    'Uncaught RangeError: Out of memory',
    'The GPU reported an error. Out of memory',
    'Buffer size (9663676416) exceeds the max buffer size limit (4294967292).',
  ])('“%s” is told as too little memory, with advice', async (message) => {
    const { workers, spawn } = fakeWorkers()
    const client = createClient(spawn, () => {})
    const failing = client.start(start(1)).catch((one: Error) => one)
    workers[0].answer({ type: 'failed', run: 1, failure: { code: 'said', message } })
    const error = (await failing) as Error
    expect(failureOf(error)).toEqual({ code: 'memory', message })
    const said = say(lanes.failure, failureOf(error))
    expect(said).toMatch(/^It needs more memory than there is here: fewer runs, .*width/)
    expect(causeOf(error)).toBe('memory')
  })

  test('a worker that fails between requests is noticed by the next one', async () => {
    const { workers, spawn } = fakeWorkers()
    const client = createClient(spawn, () => {})
    const starting = client.start(start(1))
    workers[0].answer(started(1))
    await starting
    workers[0].crash('gone')
    await expect(client.advance(advance(1))).rejects.toSatisfy(
      fails({ code: 'said', message: 'gone' }),
    )
  })

  /** A client whose first run has started and answered one request, in so many ms a step. */
  async function running(milliseconds: number) {
    const { workers, spawn } = fakeWorkers()
    const client = createClient(spawn, () => {}, 15_000)
    const starting = client.start(start(1))
    workers[0].answer(started(1))
    await starting
    const advancing = client.advance(advance(1))
    workers[0].answer({ ...trained(1), milliseconds })
    await advancing
    return { client, workers }
  }

  test('a worker that was quick and is silent hangs; one with long steps is slow', async () => {
    const hung = await running(10)
    const silent = hung.client.advance(advance(1)).catch((error: Error) => error)
    vi.advanceTimersByTime(15_000)
    expect(failureOf(await silent)).toEqual({ code: 'silent' })
    const heavy = await running(4000)
    const long = heavy.client.advance(advance(1)).catch((error: Error) => error)
    vi.advanceTimersByTime(15_000)
    const error = (await long) as Error
    expect(say(lanes.failure, failureOf(error))).toMatch(
      /^A step takes longer than 15 s here: fewer runs, .*would help\.$/,
    )
    expect(causeOf(error)).toBe('slow')
  })

  test('a busy worker whose run is replaced is left behind, and its successor reads everything', async () => {
    const { client, workers } = await running(4000)
    void client.advance(advance(1))
    const next = client.start(start(2))
    vi.advanceTimersByTime(499)
    expect(workers).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(workers[0].terminated()).toBe(true)
    expect(workers[1].received.map(({ type }) => type)).toEqual(['start'])
    workers[1].answer(started(2))
    expect((await next)?.run).toBe(2)
  })

  test('one that finishes soon goes on with the new run', async () => {
    const { client, workers } = await running(10)
    void client.advance(advance(1))
    const next = client.start(start(2))
    workers[0].answer(trained(1))
    vi.advanceTimersByTime(5000)
    workers[0].answer(started(2))
    expect((await next)?.run).toBe(2)
    expect(workers).toHaveLength(1)
  })

  test('where workers may not start, it says so', async () => {
    const client = createClient(
      () => {
        throw new DOMException('cannot be accessed from origin null', 'SecurityError')
      },
      () => {},
    )
    const error = (await client.start(start(1)).catch((one: Error) => one)) as Error
    expect(say(lanes.failure, failureOf(error))).toContain('may not start workers here')
    expect(causeOf(error)).toBe('forbidden')
    // Nothing is waited for any more.
    expect(vi.getTimerCount()).toBe(0)
  })
})
