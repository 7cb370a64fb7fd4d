import { expect, test } from 'vitest'
import type { BackendName } from '../../core/record/backend.ts'
import type { Frame } from '../../core/record/frame.ts'
import { unedited } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { createClient } from './client.ts'

const spawn = () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
const wanted = { samples: 200, layers: ['field', 'warp'] }

/** Trains in a real worker, by the protocol of the page. */
async function train(backend: BackendName, hash: string, lane: LaneName, until: number) {
  const client = createClient(spawn, () => {})
  const { experiment } = decode(`${hash}&batch=32&width=16&every=10&seed=7`, catalogue)
  const course = unedited(experiment)
  const started = await client.start({ type: 'start', run: 1, lane, course, backend, wanted })
  expect(started?.backend).toBe(backend)
  const command = { type: 'advance', run: 1, until, budget: 60_000, wanted } as const
  const trained = await client.advance(command)
  client.stop()
  expect(trained?.frame.step).toBe(until)
  return trained!.frame
}

function expectClose(ours: Frame, reference: Frame, tolerance: number) {
  const spread = Math.max(...reference.samples) - Math.min(...reference.samples)
  expect(spread).toBeGreaterThan(0.1)
  ours.samples.forEach((value, i) => {
    expect(Math.abs(value - reference.samples[i])).toBeLessThan(tolerance)
  })
}

const lanes = [
  ['#a=fgan', 'a'],
  ['#b=vae', 'b'],
] as const

// Rounding grows through the optimiser, which divides by the root of small second moments.
test.each(lanes)(
  '%s in a worker: ten steps on webgpu are those of the reference',
  async (hash, lane) => {
    const webgpu = await train('webgpu', hash, lane, 10)
    expectClose(webgpu, await train('reference', hash, lane, 10), 1e-3)
  },
)

test.each(lanes)(
  '%s in a worker: twenty steps on wasm are those of the reference',
  async (hash, lane) => {
    const wasm = await train('wasm', hash, lane, 20)
    expectClose(wasm, await train('reference', hash, lane, 20), 1e-4)
  },
)

test('the same link twice is bitwise the same after 200 steps', async () => {
  const [first, second] = [
    await train('wasm', '#a=fgan', 'a', 200),
    await train('wasm', '#a=fgan', 'a', 200),
  ]
  expect(second.samples).toEqual(first.samples)
  expect(second.layers).toEqual(first.layers)
  expect(second.rows).toEqual(first.rows)
})
