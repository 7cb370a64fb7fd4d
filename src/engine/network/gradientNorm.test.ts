import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { Tensor, Tensor2D } from '../../objectives/objective.ts'
import { everyWay } from '../wasm/replay/replayTesting.ts'
import { wasmOf } from '../wasm/tensors/wasmBackend.ts'
import { composedGradientNorm2, gradientNorm2 } from './gradientNorm.ts'
import { parameterCount } from './mlp.ts'
import { activations, type Case, distance, noise, randomTheta, tf, use } from './testing.ts'

const piecewise = ['relu', 'leakyRelu'] as const

const cases = (activation: fc.Arbitrary<Case['activation']>): fc.Arbitrary<Case> =>
  fc.record({
    sizes: fc
      .array(fc.integer({ min: 1, max: 21 }), { minLength: 1, maxLength: 4 })
      .map((sizes) => [...sizes, 1]),
    activation,
    runs: fc.integer({ min: 1, max: 3 }),
    rows: fc.integer({ min: 1, max: 37 }),
  })

const inputs = (network: Case, seed: number) => () => {
  const { sizes, runs, rows } = network
  const c = noise('c', [runs, rows, 1], seed).reshape([runs, rows])
  return [noise('x', [runs, rows, sizes[0]], seed), c, randomTheta(network, seed)]
}

type Norm = typeof gradientNorm2

/** ‖∇ₓ f‖², and dL/dθ of L = Σ c ‖∇ₓ f‖², one after the other. */
const both =
  (network: Case, norm: Norm = gradientNorm2) =>
  (x: Tensor, c: Tensor, theta: Tensor): Tensor => {
    const value = (b: Tensor) => norm(tf, x as never, b as Tensor2D, network)
    const slope = tf.grad((b) => tf.mul(value(b), c).sum())(theta)
    return tf.concat([value(theta).flatten(), slope.flatten()])
  }

async function read(tensor: Tensor): Promise<Float32Array> {
  const values = Float32Array.from(await tensor.data())
  tensor.dispose()
  return values
}

const evaluate = (network: Case, seed: number, norm?: Norm) =>
  read(
    tf.tidy(() => {
      const [x, c, theta] = inputs(network, seed)()
      return both(network, norm)(x, c, theta)
    }),
  )

const blocks = (): number => wasmOf(tf).heap.blocks()

beforeEach(() => use('wasm'))

async function agrees(network: Case, seed: number): Promise<void> {
  await use('reference')
  const expected = await evaluate(network, seed, composedGradientNorm2)
  await use('wasm')
  const ours = await evaluate(network, seed)
  const points = network.runs * network.rows
  expect(distance(ours.subarray(0, points), expected.subarray(0, points))).toBeLessThan(1e-5)
  expect(distance(ours.subarray(points), expected.subarray(points))).toBeLessThan(1e-4)
}

test('value and gradient equal double backpropagation', () =>
  fc.assert(fc.asyncProperty(cases(fc.constantFrom(...piecewise)), fc.nat(1000), agrees), {
    seed: 1,
    numRuns: 60,
  }))

test('smooth networks equal double backpropagation, too', () =>
  fc.assert(
    fc.asyncProperty(cases(fc.constantFrom('tanh', 'silu', 'softplus')), fc.nat(1000), agrees),
    { seed: 1, numRuns: 10 },
  ))

test.each(piecewise)('%s at the size of an experiment, deeper than one pass of k', (activation) =>
  agrees({ sizes: [2, 130, 67, 1], activation, runs: 2, rows: 300 }, 1),
)

test.each(activations)('%s: the gradient equals finite differences', async (activation) => {
  await use('reference')
  const network: Case = { sizes: [2, 5, 4, 1], activation, runs: 2, rows: 3 }
  const [x, c, theta] = inputs(network, 1)()
  const gradient = (await read(both(network)(x, c, theta))).subarray(6)
  const loss = (b: Tensor) => tf.mul(gradientNorm2(tf, x as never, b as Tensor2D, network), c).sum()
  const h = 2e-3
  for (const i of [0, 8, 12, 20, 35, 42, 50, 60, 80]) {
    const step = tf.tensor2d(new Float32Array(theta.size).fill(h, i, i + 1), [2, theta.size / 2])
    const slope = tf.sub(loss(tf.add(theta, step)), loss(tf.sub(theta, step))).div(2 * h)
    expect((await read(slope))[0]).toBeCloseTo(gradient[i], 2)
  }
})

test('the gradient of a linear function is its weights', async () => {
  const network: Case = { sizes: [2, 1], activation: 'relu', runs: 1, rows: 2 }
  const x = noise('x', [1, 2, 2])
  const theta = tf.tensor2d([3, 4, 7], [1, 3])
  expect(await read(gradientNorm2(tf, x, theta, network))).toEqual(Float32Array.of(25, 25))
  const slope = tf.grad((b) => gradientNorm2(tf, x, b as Tensor2D, network).sum())(theta)
  expect(await read(slope)).toEqual(Float32Array.of(12, 16, 0))
})

test.each(activations)('a replay of %s has the bits of a step through tfjs', async (activation) => {
  const network: Case = { sizes: [3, 17, 9, 1], activation, runs: 3, rows: 11 }
  const { eager, replayed, reference } = await everyWay(inputs(network, 2), both(network))
  expect(replayed).toEqual(eager)
  expect(distance(eager, reference)).toBeLessThan(1e-4)
})

test('run r of an ensemble is bit for bit the single run with its seed', async () => {
  const network: Case = { sizes: [3, 17, 8, 1], activation: 'leakyRelu', runs: 3, rows: 21 }
  const [x, c, theta] = inputs(network, 5)()
  const all = await read(both(network)(x, c, theta))
  const count = parameterCount(network.sizes)
  for (let run = 0; run < 3; run++) {
    const [a, b] = [tf.slice(x, [run, 0, 0], [1, -1, -1]), tf.slice(c, [run, 0], [1, -1])]
    const single = await read(both({ ...network, runs: 1 })(a, b, tf.slice(theta, run, 1)))
    expect(single.subarray(0, 21)).toEqual(all.subarray(21 * run, 21 * (run + 1)))
    expect(single.subarray(21)).toEqual(all.subarray(63 + count * run, 63 + count * (run + 1)))
  }
})

test.each(activations)('%s leaves neither tensors nor blocks of the heap', async (activation) => {
  const network: Case = { sizes: [2, 9, 9, 1], activation, runs: 2, rows: 10 }
  const before = [tf.memory().numTensors, blocks()]
  for (let i = 0; i < 3; i++) await evaluate(network, i)
  expect([tf.memory().numTensors, blocks()]).toEqual(before)
})

test('the kernel is chosen for piecewise linear networks', async () => {
  const asked: string[] = []
  const config = tf.getKernel('MlpGradientNorm', 'wasm')
  tf.unregisterKernel('MlpGradientNorm', 'wasm')
  const kernelFunc: typeof config.kernelFunc = (call) => {
    asked.push(String(call.attrs?.activation))
    return config.kernelFunc(call)
  }
  tf.registerKernel({ ...config, kernelFunc })
  for (const activation of activations) {
    const network: Case = { sizes: [2, 4, 1], activation, runs: 1, rows: 2 }
    gradientNorm2(tf, noise('x', [1, 2, 2]), randomTheta(network), network)
  }
  tf.unregisterKernel('MlpGradientNorm', 'wasm')
  tf.registerKernel(config)
  expect(asked).toEqual(piecewise)
})

test('what cannot be answered is refused', () => {
  const network: Case = { sizes: [2, 4, 1], activation: 'relu', runs: 1, rows: 3 }
  const theta = randomTheta(network)
  expect(() => gradientNorm2(tf, noise('x', [2, 3, 2]), theta, network)).toThrow('fit')
  const wide: Case = { ...network, sizes: [2, 4, 2] }
  const x = noise('x', [1, 3, 2])
  expect(() => gradientNorm2(tf, x, randomTheta(wide), wide)).toThrow('output')
  const slope = (b: Tensor) => tf.grad((w) => gradientNorm2(tf, x, w as never, network).sum())(b)
  expect(() => tf.grad((b) => slope(b).square().sum())(theta)).toThrow('only once')
})
