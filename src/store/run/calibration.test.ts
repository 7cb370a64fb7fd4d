import { expect, test } from 'vitest'
import type { Rates } from '../../core/record/backend.ts'
import type { Command, Event } from '../../engine/wire/protocol.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { createCalibration, fasterOf } from './calibration.ts'

/** A worker that measures what the test says. */
function measuring(rates: Rates) {
  let spawned = 0
  const spawn = () => {
    spawned++
    const worker = {
      onmessage: null as ((event: { data: Event }) => void) | null,
      onerror: null,
      terminate: () => {},
      postMessage: ({ run }: Command) =>
        queueMicrotask(() => worker.onmessage?.({ data: { type: 'calibrated', run, rates } })),
    }
    return worker as unknown as Worker
  }
  return { spawn, spawned: () => spawned }
}

function memory(text: string | null = null) {
  return {
    getItem: () => text,
    setItem: (_: string, value: string) => {
      text = value
    },
  } as unknown as Storage
}

test('the faster backend wins, and says by how much', () => {
  expect(fasterOf({ wasm: 300, webgpu: 900 })).toEqual({
    name: 'webgpu',
    reason: { code: 'measured', rates: { wasm: 300, webgpu: 900 } },
  })
  expect(fasterOf({ wasm: 300, webgpu: 0 }).name).toBe('wasm')
})

test('a measurement is remembered for experiments of the same shape, also by the next visit', async () => {
  const { spawn, spawned } = measuring({ wasm: 1, webgpu: 2 })
  const storage = memory()
  const calibration = createCalibration(spawn, storage)
  expect(calibration.known(defaultExperiment, 'a')).toBeNull()
  expect((await calibration.measure(defaultExperiment, 'a')).name).toBe('webgpu')
  await calibration.measure(defaultExperiment, 'a')
  expect(spawned()).toBe(1)
  const { training } = defaultExperiment
  const reseeded = { ...defaultExperiment, training: { ...training, seed: 99 } }
  expect(createCalibration(spawn, storage).known(reseeded, 'a')?.name).toBe('webgpu')
  const wider = { ...defaultExperiment, training: { ...training, width: 99 } }
  expect(calibration.known(wider, 'a')).toBeNull()
})

test('whatever the storage holds, it starts', () => {
  const { spawn } = measuring({ wasm: 1, webgpu: 2 })
  for (const text of ['', 'null', '{}', '[[1]]', '[["x",{"name":"tpu","reason":""}]]']) {
    expect(createCalibration(spawn, memory(text)).known(defaultExperiment, 'a')).toBeNull()
  }
})
