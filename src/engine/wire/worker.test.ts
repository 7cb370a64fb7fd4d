import { afterEach, expect, test, vi } from 'vitest'
import { unedited } from '../../core/settings/course.ts'
import { choose } from '../../core/settings/experiment.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { objectiveById } from '../../objectives/registry.ts'
import type { Command, Event } from './protocol.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const wanted = { samples: 8, layers: [] }
const training = { ...defaultExperiment.training, batch: 8, width: 4, depth: 1 }
const lanes = { ...defaultExperiment.lanes, a: choose(objectiveById('fgan')!) }
const course = unedited({ ...defaultExperiment, training, lanes })

test('an adapter that never answers holds up no training', async () => {
  // No timer ever fires, so nothing can be waiting for a limit.
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  vi.stubGlobal('navigator', { gpu: { requestAdapter: () => new Promise(() => {}) } })
  const told: Event['type'][] = []
  const page = { onmessage: (_: { data: Command }) => {}, postMessage: (_: Event) => {} }
  vi.stubGlobal('self', page)
  await import('./worker.ts')
  const ask = (data: Command) =>
    new Promise<Event>((resolve) => {
      page.postMessage = (event) => {
        told.push(event.type)
        resolve(event)
      }
      page.onmessage({ data })
    })
  const start = { type: 'start', run: 1, lane: 'a', course, backend: 'wasm', wanted } as const
  expect(await ask(start)).toMatchObject({ type: 'started' })
  const advance = { type: 'advance', run: 1, until: 3, budget: 60_000, wanted } as const
  expect(await ask(advance)).toMatchObject({ type: 'frame', frame: { step: 3 } })
  expect(told).toEqual(['started', 'frame'])
  // What is known of the machine follows once the adapter is given up.
  const later = new Promise<Event>((resolve) => {
    page.postMessage = resolve
  })
  await vi.advanceTimersByTimeAsync(3000)
  expect(await later).toMatchObject({
    type: 'context',
    againstWebgpu: 'noAdapter',
  })
}, 60_000)
