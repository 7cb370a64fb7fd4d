import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onLine } from '../core/gaussian/mixture.ts'
import type { Reply, Request, Task } from '../engine/survey/protocol.ts'
import { createSurveyor } from './surveyor.ts'

const task = (mu: number): Task => ({
  kind: 'optima',
  p: [onLine(1, mu, 1)],
  divergence: 'kl',
  alpha: 0,
})

interface Fake {
  onmessage: ((event: { data: Reply }) => void) | null
  onerror: ((event: { message: string; preventDefault(): void }) => void) | null
  readonly requests: Request[]
  ended: boolean
}

function surveyor() {
  const workers: Fake[] = []
  const onKnown = vi.fn()
  const spawn = () => {
    const requests: Request[] = []
    const fake: Fake = { onmessage: null, onerror: null, requests, ended: false }
    workers.push(fake)
    return Object.assign(fake, {
      postMessage: (request: Request) => requests.push(request),
      terminate: () => {
        fake.ended = true
      },
    }) as unknown as Worker
  }
  const made = createSurveyor(spawn, onKnown, { grace: 100, patience: 1000 })
  const asked = () => workers.flatMap(({ requests }) => requests.map((request) => request.task))
  const reply = (which = workers.length - 1) => {
    const { requests, onmessage } = workers[which]
    const { id } = requests[requests.length - 1]
    onmessage?.({ data: { id, answer: { kind: 'optima', optima: [] } } })
  }
  return { ...made, workers, asked, reply, onKnown }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('tasks are answered one after the other, and once only', () => {
  const { want, known, asked, reply, onKnown, workers } = surveyor()
  want([task(1), task(2)])
  expect(asked()).toEqual([task(1)])
  reply()
  expect(known(task(1))).toEqual({ answer: { kind: 'optima', optima: [] } })
  expect(asked()).toEqual([task(1), task(2)])
  reply()
  want([task(2), task(1)])
  expect(asked()).toHaveLength(2)
  expect([onKnown.mock.calls.length, workers.length]).toEqual([2, 1])
})

test('of the many wishes of a drag only the newest counts', () => {
  const { want, known, asked, reply, workers } = surveyor()
  for (let i = 0; i < 20; i++) want([task(i)])
  reply()
  expect(asked()).toEqual([task(0), task(19)])
  reply()
  expect([known(task(5)), known(task(19))]).toMatchObject([undefined, { answer: {} }])
  expect(workers).toHaveLength(1)
})

test('a long task that nobody waits for is ended, unless it is wanted again', () => {
  const { want, asked, workers, reply, onKnown } = surveyor()
  want([task(1)])
  want([task(2)])
  vi.advanceTimersByTime(50)
  want([task(1)])
  vi.advanceTimersByTime(200)
  expect(workers[0].ended).toBe(false)
  want([task(2)])
  vi.advanceTimersByTime(150)
  expect([workers[0].ended, workers.length]).toEqual([true, 2])
  expect(asked().at(-1)).toEqual(task(2))
  // An answer of the ended worker that was under way says nothing.
  reply(0)
  expect(onKnown).not.toHaveBeenCalled()
})

test('a worker that fails or never answers is a problem of its task alone', () => {
  const { want, known, workers, reply } = surveyor()
  want([task(1), task(2), task(3)])
  const die = (which: number) =>
    workers[which].onerror?.({ message: 'out of memory', preventDefault: () => {} })
  die(0)
  // Another worker gets the same task, once.
  expect(known(task(1))).toBeUndefined()
  expect(workers[1].requests).toMatchObject([{ task: task(1) }])
  die(1)
  expect(known(task(1))).toEqual({ problem: { code: 'said', message: 'out of memory' } })
  vi.advanceTimersByTime(1000)
  expect(known(task(2))).toEqual({ problem: { code: 'late' } })
  reply()
  expect(known(task(3))).toMatchObject({ answer: {} })
  expect(workers.map(({ ended }) => ended)).toEqual([true, true, true, false])
})

test('a worker that dies is replaced, and its task answered', () => {
  const { want, known, workers, reply, onKnown } = surveyor()
  want([task(1)])
  workers[0].onerror?.({ message: '', preventDefault: () => {} })
  reply()
  expect(known(task(1))).toMatchObject({ answer: {} })
  expect(onKnown).toHaveBeenCalledTimes(1)
  expect(workers).toHaveLength(2)
})

test('what went wrong is tried again when it is wanted again', () => {
  const { want, known, reply } = surveyor()
  want([task(1)])
  vi.advanceTimersByTime(1000)
  expect(known(task(1))).toEqual({ problem: { code: 'late' } })
  want([])
  want([task(1)])
  reply()
  expect(known(task(1))).toMatchObject({ answer: {} })
})

test('memory is bounded', () => {
  const { want, known, reply } = surveyor()
  for (let i = 0; i < 60; i++) {
    want([task(i)])
    reply()
  }
  expect(known(task(0))).toBeUndefined()
  expect(known(task(59))).toBeDefined()
})

test('where workers may not start, every task has that problem, and nothing throws', () => {
  const { want, known } = createSurveyor(
    () => {
      throw new DOMException('cannot be accessed from origin null', 'SecurityError')
    },
    () => {},
  )
  want([task(1), task(2)])
  for (const mu of [1, 2]) {
    expect(known(task(mu))).toEqual({ problem: { code: 'forbidden' } })
  }
})
