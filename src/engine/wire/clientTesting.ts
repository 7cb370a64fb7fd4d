import type { Frame } from '../../core/record/frame.ts'
import { unedited } from '../../core/settings/course.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import type { Start, Trained } from './client.ts'
import type { Command, Event } from './protocol.ts'

interface FakeWorker {
  readonly received: Command[]
  readonly terminated: () => boolean
  answer(event: Event): void
  crash(message: string): void
}

/** Workers, each of which does what the test says. */
export function fakeWorkers() {
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
const wanted = { samples: 1, layers: [] }
export const start = (run: number): Start => ({
  type: 'start',
  run,
  lane: 'a',
  course: unedited(defaultExperiment),
  backend: 'wasm',
  wanted,
})
export const started = (run: number): Event => ({
  type: 'started',
  run,
  backend: 'wasm',
  frame,
})
export const trained = (run: number): Trained => ({
  type: 'frame',
  run,
  frame,
  steps: 1,
  milliseconds: 1,
  drawing: 0,
})
export const advance = (run: number) =>
  ({ type: 'advance', run, until: 1, budget: 1, wanted }) as const
