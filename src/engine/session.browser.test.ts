import { expect, test } from 'vitest'
import { decode } from '../core/link.ts'
import { catalogue } from '../objectives/defaults.ts'
import { activate, requestAdapter, tf } from './backend.ts'
import type { BackendName } from './protocol.ts'
import { createSession } from './session.ts'

const unexpected = (message: string) => {
  throw new Error(message)
}

async function samplesAfter(backend: BackendName, hash: string, steps: number, lane: 'a' | 'b') {
  await activate(backend, unexpected)
  const { experiment } = decode(hash, catalogue)
  const session = await createSession(tf, experiment, lane)
  await session.advance(steps, Number.POSITIVE_INFINITY)
  const frame = await session.frame({ samples: 100, field: true, warp: true })
  session.dispose()
  return frame.samples
}

// The optimisers divide by the root of small second moments, which lets rounding grow.
test.each([
  ['#a=fgan', 'a'],
  ['#b=vae', 'b'],
  ['#b=jointrkl&optimiser=rmsprop', 'b'],
  ['#a=nonsaturating&optimiser=sgd&activation=tanh', 'a'],
] as const)('ten steps of %s on webgpu are those of the reference', async (hash, lane) => {
  if (!(await requestAdapter())) return
  const small = `${hash}&batch=32&width=16&every=10&seed=7`
  const ours = await samplesAfter('webgpu', small, 10, lane)
  const expected = await samplesAfter('reference', small, 10, lane)
  expect(expected.some((value) => value !== 0)).toBe(true)
  ours.forEach((value, i) => {
    expect(Math.abs(value - expected[i])).toBeLessThan(1e-3)
  })
})
