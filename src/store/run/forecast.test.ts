import { expect, test } from 'vitest'
import { choose, type Experiment } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { defaultExperiment } from '../../objectives/defaults.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { createForecast, secondsOf } from './forecast.ts'
import { frameAt, rowAt } from './testing.ts'

const sized = (training: Partial<Experiment['training']>): Experiment => ({
  ...defaultExperiment,
  training: { ...defaultExperiment.training, ...training },
})
const huge = sized({ batch: 2048, width: 512, depth: 6 })

test('a default experiment is no news; a huge one is, before anything is measured', () => {
  const { expected } = createForecast()
  expect(expected(defaultExperiment, 'a', 'wasm')).toBeNull()
  // Measured: 3.7 s for a step of this GAN, 1.6 s for the VAE; within a factor of three.
  expect(expected(huge, 'a', 'wasm')).toBeGreaterThan(3.7 / 3)
  expect(expected(huge, 'b', 'wasm')).toBeLessThan(1.6 * 3)
})

test('pictures and convolutions are counted', () => {
  const { expected } = createForecast()
  const digits = (size: string, training: Partial<Experiment['training']>): Experiment => ({
    ...sized({ ...training, batch: 64 }),
    target: choose(targetFamily('digits')!, { size }),
  })
  const network = 'convolutional' as const
  // Measured: 0.07 s for a step of a GAN of width 64 at 28 × 28, and 16 times that at width 256.
  expect(expected(digits('28', { network, width: 64 }), 'a', 'wasm')).toBeNull()
  expect(expected(digits('28', { network, width: 256 }), 'a', 'wasm')).toBeGreaterThan(1.1 / 3)
  expect(expected(digits('28', { network, width: 256 }), 'a', 'wasm')).toBeLessThan(1.1 * 3)
  expect(expected(digits('28', { width: 256 }), 'a', 'wasm')).toBeNull()
  const dense = (size: string) => expected(digits(size, { width: 512, runs: 64 }), 'a', 'wasm')!
  expect(dense('28') / dense('12')).toBeCloseTo((784 + 8 + 512) / (144 + 8 + 512), 5)
})

test('what was measured on this machine is scaled by size', () => {
  const { expected, measured } = createForecast()
  measured(sized({ batch: 64 }), 'a', 'wasm', 0.01)
  expect(expected(sized({ batch: 2048 }), 'a', 'wasm')).toBeNull()
  expect(expected(sized({ batch: 2048, runs: 64 }), 'a', 'wasm')).toBeCloseTo(0.01 * 32 * 64)
  // The other lane's objective has its own rate.
  expect(expected(sized({ batch: 2048, runs: 2 }), 'b', 'wasm')).toBeNull()
})

test('of a backend, or a fit, that was never measured nothing is claimed', () => {
  const { expected, measured } = createForecast()
  expect(expected(huge, 'a', 'webgpu')).toBeNull()
  const fitting = (runs: number, modes = 8): Experiment => ({
    ...sized({ runs }),
    target: choose(targetFamily('ring')!, { modes }),
    lanes: { ...defaultExperiment.lanes, a: choose(objectiveById('fit')!) },
  })
  expect(expected(fitting(64), 'a', 'wasm')).toBeNull()
  measured(fitting(1), 'a', 'wasm', 0.1)
  expect(expected(fitting(64), 'a', 'wasm')).toBeCloseTo(6.4)
  expect(expected(fitting(64, 9), 'a', 'wasm')).toBeNull()
})

test('a reply tells the time of a step unless it holds an evaluation, or no step', () => {
  const reply = { type: 'frame', run: 1, steps: 4, milliseconds: 2000, drawing: 0 } as const
  expect(secondsOf({ ...reply, frame: frameAt(4) })).toBe(0.5)
  expect(secondsOf({ ...reply, frame: frameAt(4, { rows: [rowAt(4)] }) })).toBeNull()
  expect(secondsOf({ ...reply, frame: frameAt(4, { now: rowAt(4) }) })).toBeNull()
  expect(secondsOf({ ...reply, frame: frameAt(4), steps: 0 })).toBeNull()
})
