import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { defaultExperiment } from '../objectives/defaults.ts'
import { createClient, type Start, type Trained } from './client.ts'
import type { Command, Event, Frame } from './protocol.ts'

interface FakeWorker {
  readonly received: Command[]
  readonly terminated: () => boolean
  answer(event: Event): void
  crash(message: string): void
}

/** A worker that does what the test says. */
function fakeWorkers() {
  const workers: FakeWorker[] = []
  const spawn = () => {
    let ended = false
    const received: Command[] = []
    const worker = {
      postMessage: (command: Command) => void received.push(command),
      terminate: () => {
        ended = true
      },
      onmessage: null as ((event: { data: Event }) => void) | null,
      onerror: null as ((event: { message: string; preventDefault(): void }) => void) | null,
    }
    workers.push({
      received,
      terminated: () => ended,
      answer: (data) => worker.onmessage?.({ data }),
      crash: (message) => worker.onerror?.({ message, preventDefault: () => {} }),
    })
    return worker as unknown as Worker
  }
  return { workers, spawn }
}

const frame = { step: 0, rows: [] } as unknown as Frame
const wanted = { samples: 1, field: false, warp: false }
const start = (run: number): Start => ({
  type: 'start',
  run,
  lane: 'a',
  experiment: defaultExperiment,
  backend: 'wasm',
  wanted,
})
const started = (run: number): Event => ({
  type: 'started',
  run,
  backend: 'wasm',
  frame,
})
const trained = (run: number): Trained => ({ type: 'frame', run, frame, steps: 1, milliseconds: 1 })
const advance = (run: number) => ({ type: 'advance', run, until: 1, budget: 1, wanted }) as const

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

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
    const silent = expect(client.start(start(1))).rejects.toThrow('stopped answering')
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
    const failing = expect(client.start(start(1))).rejects.toThrow('out of memory')
    workers[0].answer({ type: 'failed', run: 1, message: 'out of memory' })
    await failing
    const throwing = expect(client.start(start(2))).rejects.toThrow('x is not defined')
    workers[1].crash('x is not defined')
    await throwing
    expect(workers.every((worker) => worker.terminated())).toBe(true)
  })

  test('a worker that fails between requests is noticed by the next one', async () => {
    const { workers, spawn } = fakeWorkers()
    const client = createClient(spawn, () => {})
    const starting = client.start(start(1))
    workers[0].answer(started(1))
    await starting
    workers[0].crash('gone')
    await expect(client.advance(advance(1))).rejects.toThrow('gone')
  })
})
