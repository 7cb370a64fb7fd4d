import { beforeAll, expect, test, vi } from 'vitest'
import { unedited } from '../../../core/settings/course.ts'
import { decode } from '../../../core/settings/decode.ts'
import type { Experiment } from '../../../core/settings/experiment.ts'
import { catalogue } from '../../../objectives/defaults.ts'
import { activate, tf } from '../../activate.ts'
import { createSession } from '../session.ts'

// Against hanging only.
vi.setConfig({ testTimeout: 300_000 })

beforeAll(() =>
  activate('wasm', (message) => {
    throw new Error(message)
  }),
)

async function measured(experiment: Experiment, lane: 'a' | 'b', steps: number) {
  const session = await createSession(tf, unedited(experiment), lane)
  await session.advance(steps, Number.POSITIVE_INFINITY)
  const [row] = session.latest
  session.dispose()
  return row
}

test('one symbol has one value: KL in the metrics is KL beside the formula', async () => {
  // As under “Without networks” in the README: both directions, from the same start.
  const { experiment } = decode(
    '#target=drawnplane&target.modes=0.6_-1.5_0_0.86841_0.38192_40.27__0.4_2_1_0.85065_0.52573_-58.28' +
      '&a=fit&a.divergence=kl&a.start=0_0.5&b=fit&b.divergence=rkl&b.start=0_0.5&every=100',
    catalogue,
  )
  const a = await measured(experiment, 'a', 400)
  const b = await measured(experiment, 'b', 400)
  // What an independent program gave for the first fit.
  expect(a.metrics.forwardKl).toBeCloseTo(0.5443, 4)
  expect(a.metrics.reverseKl).toBeCloseTo(1.192, 3)
  expect(a.metrics.forwardKl).toBe(a.metrics.divergence)
  expect(b.metrics.reverseKl).toBe(b.metrics.divergence)
  // Each has the least of its own.
  expect(b.metrics.forwardKl).toBeGreaterThan(a.metrics.forwardKl)
  expect(a.metrics.reverseKl).toBeGreaterThan(b.metrics.reverseKl)
  // The estimate says less, under its own name.
  expect(a.metrics.blurredForwardKl).toBeLessThan(a.metrics.forwardKl)
  expect(b.metrics.blurredReverseKl).toBeLessThan(b.metrics.reverseKl)
})

test('a model of which only samples are known has no KL but the estimate', async () => {
  const { experiment } = decode('#batch=16&width=8&every=10', catalogue)
  const { metrics } = await measured(experiment, 'a', 10)
  expect(metrics).not.toHaveProperty('forwardKl')
  expect(metrics.blurredForwardKl).toBeGreaterThan(0)
})

test('a GAN with one Gaussian for its generator has a density, and so exact KLs', async () => {
  const { experiment } = decode('#batch=16&width=8&every=10&a=fgan&a.generator=gaussian', catalogue)
  const { metrics } = await measured(experiment, 'a', 10)
  expect(metrics.reverseKl).toBe(metrics.divergence)
  expect(metrics.forwardKl).toBeGreaterThan(0)
})
