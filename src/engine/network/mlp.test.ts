import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Tensor2D, Tensor3D } from '../../objectives/objective.ts'
import { wasmOf } from '../wasm/tensors/wasmBackend.ts'
import { mlp, parameterCount } from './mlp.ts'
import {
  activations,
  type Case,
  distance,
  evaluate,
  noise,
  randomTheta,
  tf,
  use,
} from './testing.ts'

const cases: fc.Arbitrary<Case> = fc.record({
  sizes: fc.array(fc.integer({ min: 1, max: 21 }), { minLength: 2, maxLength: 5 }),
  activation: fc.constantFrom(...activations),
  runs: fc.integer({ min: 1, max: 4 }),
  rows: fc.integer({ min: 1, max: 37 }),
})

const blocks = (): number => wasmOf(tf).heap.blocks()

beforeEach(() => use('wasm'))

async function agrees(network: Case, seed: number): Promise<void> {
  await use('reference')
  const expected = await evaluate(network, seed)
  await use('wasm')
  const [y, dx, dtheta] = await evaluate(network, seed)
  expect(distance(y, expected[0])).toBeLessThan(1e-5)
  expect(distance(dx, expected[1])).toBeLessThan(1e-4)
  expect(distance(dtheta, expected[2])).toBeLessThan(1e-4)
}

test('values and gradients equal the composition of stock ops', () =>
  fc.assert(fc.asyncProperty(cases, fc.integer({ min: 0, max: 1000 }), agrees), {
    seed: 1,
    numRuns: 60,
  }))

test.each(activations)('%s at the size of an experiment, deeper than one pass of k', (activation) =>
  agrees({ sizes: [2, 130, 67, 3], activation, runs: 2, rows: 300 }, 1),
)

test('run r of an ensemble is bit for bit the single run with its seed', async () => {
  const network: Case = { sizes: [3, 17, 8, 2], activation: 'silu', runs: 3, rows: 21 }
  const x = noise('x', [3, 21, 3])
  const theta = randomTheta(network, 5)
  const value = (a: Tensor3D, b: Tensor2D) => mlp(tf, a, b, network)
  const gradient = (a: Tensor3D, b: Tensor2D) =>
    tf.grads((u, v) =>
      value(u as Tensor3D, v as Tensor2D)
        .square()
        .sum(),
    )([a, b])
  const all = [value(x, theta), ...gradient(x, theta)]
  for (let run = 0; run < 3; run++) {
    const a = tf.slice(x, [run, 0, 0], [1, -1, -1])
    const b = randomTheta({ ...network, runs: 1 }, 5 + run)
    const single = [value(a, b), ...gradient(a, b)]
    for (let i = 0; i < 3; i++) {
      const row = await tf.slice(all[i], run, 1).data()
      expect(row).toEqual(await single[i].data())
    }
  }
})

test('only the gradients that are asked for are computed', () => {
  const network: Case = { sizes: [2, 8, 8, 1], activation: 'relu', runs: 1, rows: 16 }
  const x = noise('x', [1, 16, 2])
  const theta = randomTheta(network)
  const wanted: string[] = []
  const config = tf.getKernel('MlpGradient', 'wasm')
  tf.unregisterKernel('MlpGradient', 'wasm')
  const kernelFunc: typeof config.kernelFunc = (call) => {
    wanted.push(`${call.attrs?.wanted} ${call.attrs?.shared}`)
    return config.kernelFunc(call)
  }
  tf.registerKernel({ ...config, kernelFunc })
  tf.grad((a) => mlp(tf, a as Tensor3D, theta, network).sum())(x)
  tf.grad((b) => mlp(tf, x, b as Tensor2D, network).sum())(theta)
  tf.grads((a, b) => mlp(tf, a as Tensor3D, b as Tensor2D, network).sum())([x, theta])
  tf.unregisterKernel('MlpGradient', 'wasm')
  tf.registerKernel(config)
  expect(wanted).toEqual(['x false', 'theta false', 'x false', 'theta true'])
})

test('neither tensors nor blocks of the heap are left behind', async () => {
  const network: Case = { sizes: [2, 9, 9, 1], activation: 'softplus', runs: 2, rows: 10 }
  const before = [tf.memory().numTensors, blocks()]
  for (let i = 0; i < 3; i++) await evaluate(network, i)
  expect([tf.memory().numTensors, blocks()]).toEqual(before)
})

test('a second derivative says what to do, and works when it is asked for', async () => {
  const network: Case = { sizes: [2, 8, 1], activation: 'tanh', runs: 1, rows: 4 }
  const x = noise('x', [1, 4, 2])
  const theta = randomTheta(network)
  const penalty = (secondOrder: boolean) => () =>
    tf.grad((b) =>
      tf
        .grad((a) => mlp(tf, a as Tensor3D, b as Tensor2D, { ...network, secondOrder }).sum())(x)
        .square()
        .sum(),
    )(theta)
  expect(penalty(false)).toThrow('secondOrder')
  const ours = await penalty(true)().data<'float32'>()
  await use('reference')
  expect(distance(ours, await penalty(false)().data<'float32'>())).toBeLessThan(1e-6)
})

test('NaN in a weight reaches the output', async () => {
  for (const activation of activations) {
    const network: Case = { sizes: [2, 4, 1], activation, runs: 1, rows: 3 }
    const theta = tf.fill([1, parameterCount(network.sizes)], Number.NaN) as Tensor2D
    const y = await mlp(tf, noise('x', [1, 3, 2]), theta, network).data()
    expect(y.every(Number.isNaN)).toBe(true)
  }
})

test('shapes that do not fit are refused', () => {
  const network: Case = { sizes: [2, 4, 1], activation: 'relu', runs: 2, rows: 3 }
  const theta = randomTheta(network)
  expect(() => mlp(tf, noise('x', [1, 3, 2]), theta, network)).toThrow('fit')
  expect(() => mlp(tf, noise('x', [2, 3, 3]), theta, network)).toThrow('fit')
})
