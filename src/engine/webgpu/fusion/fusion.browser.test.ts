import type { Tensor } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Tensor2D, Tensor3D } from '../../../objectives/objective.ts'
import { mlp } from '../../network/mlp.ts'
import { createOptimiser } from '../../network/optimiser.ts'
import {
  activations,
  type Case,
  distance,
  noise,
  randomTheta,
  tf,
  use,
} from '../../network/testing.ts'
import { setWebgpu } from '../gpuTesting.ts'

beforeEach(async ({ skip }) => {
  if (!(await setWebgpu())) skip('no WebGPU adapter')
  // Small tensors go to the GPU too.
  tf.env().set('WEBGPU_CPU_FORWARD', false)
})

afterEach(() => tf.env().set('WEBGPU_CPU_FORWARD', true))

const read = async (compute: () => Tensor): Promise<number[]> => {
  const result = tf.tidy(compute)
  const values = [...(await result.data())]
  result.dispose()
  return values
}

/** The same on webgpu and on the reference. */
async function agrees(compute: () => Tensor, tolerance = 1e-5): Promise<void> {
  await setWebgpu()
  const ours = await read(compute)
  await use('reference')
  expect(distance(ours, await read(compute))).toBeLessThan(tolerance)
}

type Binary = (a: Tensor, b: Tensor) => Tensor
type Unary = (x: Tensor) => Tensor
const binaries: Record<string, Binary> = {
  add: (a, b) => tf.add(a, b),
  sub: (a, b) => tf.sub(a, b),
  mul: (a, b) => tf.mul(a, b),
  div: (a, b) => tf.div(a, tf.add(tf.square(b), 1)),
  difference: (a, b) => tf.squaredDifference(a, b),
  choose: (a, b) => {
    const [x, y] = [tf.add(a, tf.zerosLike(b)), tf.add(b, tf.zerosLike(a))]
    return tf.where(tf.logicalAnd(tf.greater(x, y), tf.lessEqual(y, 0.5)), x, y)
  },
}
const unaries: Record<string, Unary> = {
  neg: (x) => tf.neg(x),
  tanh: (x) => tf.tanh(x),
  sigmoid: (x) => tf.sigmoid(x),
  softplus: (x) => tf.softplus(x),
  clip: (x) => tf.clipByValue(x, -0.5, 0.7),
  exp: (x) => tf.exp(tf.clipByValue(x, -2, 2)),
  mask: (x) => tf.mul(tf.cast(tf.logicalNot(tf.greater(x, 0.2)), 'float32'), x),
  flat: (x) => x.reshape([-1]).mul(0.5).reshape(x.shape),
  mean: (x) => tf.mean(x, 2, true),
  sum: (x) => tf.mul(tf.sum(x, [1, 2], true), 0.01),
}
const shapes: [number, number, number][] = [
  [2, 70, 3],
  [1, 70, 3],
  [2, 1, 3],
  [2, 70, 1],
  [1, 1, 3],
  [1, 1, 1],
]

/** A program on a stack of tensors: each command takes its arguments by position. */
const programs = fc.array(
  fc.record({
    name: fc.constantFrom(...Object.keys(binaries), ...Object.keys(unaries)),
    a: fc.nat(30),
    b: fc.nat(30),
  }),
  { minLength: 1, maxLength: 25 },
)

const runs = (program: { name: string; a: number; b: number }[]) => () => {
  const stack: Tensor[] = shapes.map((shape, i) => noise('x', shape, i))
  for (const { name, a, b } of program) {
    const [x, y] = [stack[a % stack.length], stack[b % stack.length]]
    stack.push(name in binaries ? binaries[name](x, y) : unaries[name](x))
  }
  // Two results, so that parts are used more than once.
  return tf.add(stack[stack.length - 1], tf.mul(stack[Math.floor(stack.length / 2)], 0.1))
}

test('any composition is that of stock ops', () =>
  fc.assert(
    fc.asyncProperty(programs, (program) => agrees(runs(program), 1e-4)),
    { seed: 3, numRuns: 50 },
  ))

test('gradients pass through', () =>
  agrees(() => {
    const loss = (x: Tensor) =>
      tf.mean(tf.sub(tf.exp(tf.mul(tf.tanh(tf.div(x, 10)), 10)), tf.softplus(x)))
    return tf.grad(loss)(noise('x', [2, 600, 1]))
  }))

test.each(activations)('a gradient of a gradient through %s is that of stock ops', (activation) =>
  agrees(() => {
    const network: Case = { sizes: [2, 8, 8, 1], activation, runs: 2, rows: 16 }
    const value = (a: Tensor, b: Tensor) =>
      mlp(tf, a as Tensor3D, b as Tensor2D, { ...network, secondOrder: true }).sum()
    const slope = (b: Tensor) => tf.grad((a) => value(a, b))(noise('x', [2, 16, 2]))
    return tf.grad((b) => slope(b).square().sum())(randomTheta(network))
  }, 1e-4),
)

test('a chain with its sum is one dispatch', async () => {
  await read(() => tf.exp(noise('x', [2, 600, 1])).sum()) // compiles
  const dispatches = vi.spyOn(GPUDevice.prototype, 'createBindGroup')
  await read(() => tf.mean(tf.softplus(tf.neg(noise('x', [2, 600, 1]))), [1, 2]))
  expect(dispatches).toHaveBeenCalledOnce()
  dispatches.mockRestore()
})

test('what stands for something of θ is computed before θ changes', async () => {
  const theta = tf.variable(tf.ones([2, 600]).mul(noise('x', [1, 2, 600]).reshape([2, 600])))
  const double = tf.mul(theta, 2)
  const expected = (await tf.add(double, 0).data()).slice()
  const again = tf.mul(theta, 2)
  const optimiser = createOptimiser(tf, 'sgd')
  optimiser.apply({ name: 'a', theta: theta as never }, tf.ones([2, 600]), 1)
  expect(await again.data()).toEqual(expected)
  expect(await tf.mul(theta, 2).data()).not.toEqual(expected)
})

test('what is never asked for is never computed, and nothing is left behind', async () => {
  await read(runs([{ name: 'add', a: 0, b: 1 }]))
  const before = [tf.memory().numTensors, tf.memory().numDataBuffers]
  tf.tidy(() => {
    const x = tf.exp(noise('x', [2, 600, 1]))
    tf.mul(tf.add(x, 1), tf.neg(x))
  })
  await read(() => tf.exp(noise('x', [2, 600, 1])))
  expect([tf.memory().numTensors, tf.memory().numDataBuffers]).toEqual(before)
})
