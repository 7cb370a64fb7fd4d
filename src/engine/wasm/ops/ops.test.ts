import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Tensor } from '../../../objectives/objective.ts'
import { distance, tf } from '../../network/testing.ts'
import { everyWay } from '../replay/replayTesting.ts'

/** Numbers of both signs, around 0 and up to about 4; no two alike. */
const values = (shape: readonly number[], phase: number): Tensor => {
  const size = shape.reduce((product, n) => product * n, 1)
  const numbers = Float32Array.from({ length: size }, (_, i) => 4 * Math.sin(i + phase) ** 3)
  return tf.tensor(numbers, [...shape])
}

const shapes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 })

/** The replay has the bits of the step through tfjs, and both the numbers of the reference. */
async function agrees(
  inputs: () => Tensor[],
  compute: (...inputs: Tensor[]) => Tensor,
): Promise<void> {
  const { reference, eager, replayed } = await everyWay(inputs, compute)
  expect(replayed).toEqual(eager)
  expect(distance(eager, reference)).toBeLessThan(1e-6)
}

const check = <T>(arbitrary: fc.Arbitrary<T>, body: (value: T) => Promise<void>) =>
  fc.assert(fc.asyncProperty(arbitrary, body), { seed: 1, numRuns: 25 })

const unary: Readonly<Record<string, (x: Tensor) => Tensor>> = {
  exp: (x) => tf.exp(x),
  'log of a square': (x) => tf.log(tf.square(x)),
  tanh: (x) => tf.tanh(x),
  sigmoid: (x) => tf.sigmoid(x),
  softplus: (x) => tf.softplus(x),
  neg: (x) => tf.neg(x),
  clip: (x) => tf.clipByValue(x, -1, 0.5),
  'an op without a kernel of ours': (x) => tf.sqrt(tf.abs(x)),
  'a comparison': (x) => tf.where(tf.greater(x, 0.5), x, tf.zerosLike(x)),
}
test.each(Object.keys(unary))('%s', (name) =>
  check(shapes, (shape) => agrees(() => [values(shape, 1)], unary[name])),
)

const binary: Readonly<Record<string, (a: Tensor, b: Tensor) => Tensor>> = {
  add: (a, b) => tf.add(a, b),
  sub: (a, b) => tf.sub(a, b),
  mul: (a, b) => tf.mul(a, b),
  div: (a, b) => tf.div(a, b),
  squaredDifference: (a, b) => tf.squaredDifference(a, b),
  equal: (a, b) => tf.equal(tf.mul(a, 0), tf.mul(b, 0)),
  'greaterEqual and lessEqual': (a, b) =>
    tf.logicalAnd(tf.greaterEqual(a, b), tf.lessEqual(a, tf.add(b, 1))),
}
/** Each axis may be 1 in either. */
const pairs = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('both', 'a', 'b')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((axes) => ({
    a: axes.map(([size, which]) => (which === 'b' ? 1 : size)),
    b: axes.map(([size, which]) => (which === 'a' ? 1 : size)),
  }))
test.each(Object.keys(binary))('%s with broadcasting', (name) =>
  check(pairs, ({ a, b }) => agrees(() => [values(a, 1), values(b, 2)], binary[name])),
)

const reductions: Readonly<Record<string, (x: Tensor, axes: number[]) => Tensor>> = {
  sum: (x, axes) => tf.sum(x, axes),
  mean: (x, axes) => tf.mean(x, axes, true),
  max: (x, axes) => tf.max(x, axes),
  logSumExp: (x, axes) => tf.logSumExp(x, axes, true),
}
test.each(Object.keys(reductions))('%s over any axes', (name) =>
  check(fc.tuple(shapes, fc.nat(15)), ([shape, bits]) => {
    const axes = shape.map((_, i) => i).filter((i) => bits & (1 << i))
    return agrees(
      () => [values(shape, 1)],
      (x) => reductions[name](x, axes),
    )
  }),
)

const boxes = fc.array(fc.tuple(fc.nat(2), fc.integer({ min: 1, max: 4 }), fc.nat(2)), {
  minLength: 1,
  maxLength: 4,
})
test('slice, pad, split and concat', () =>
  check(fc.tuple(boxes, fc.nat(3)), ([axes, at]) => {
    const shape = axes.map(([before, size, after]) => before + size + after)
    const begin = axes.map(([before]) => before)
    const size = axes.map(([, length]) => length)
    const axis = at % shape.length
    return agrees(
      () => [values(shape, 1)],
      (x) => {
        const inner = tf.slice(x, begin, size)
        const padded = tf.pad(
          inner,
          axes.map(([before, , after]) => [before, after]),
        )
        const [first, second] = tf.split(padded, [1, shape[axis] - 1], axis)
        return tf.concat([second, x, first], axis)
      },
    )
  }))

const products = fc.tuple(
  fc.integer({ min: 1, max: 3 }),
  fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 3, maxLength: 3 }),
  fc.boolean(),
  fc.boolean(),
)
test('matMul, with either factor transposed', () =>
  check(products, ([runs, [m, n, k], ta, tb]) =>
    agrees(
      () => [values([runs, ta ? k : m, ta ? m : k], 1), values([runs, tb ? n : k, tb ? k : n], 2)],
      (a, b) => tf.matMul(a, b, ta, tb),
    ),
  ))

test('exp and log to the ends of their range', async () => {
  const inputs = () => [tf.tensor1d([-120, -104, -95, -85, -1, 0, 1, 60, 85, 88.5, 89, 500])]
  const { eager, replayed, reference } = await everyWay(inputs, (x) => tf.exp(x))
  expect(replayed).toEqual(eager)
  eager.forEach((value, i) => {
    const expected = reference[i]
    if (value !== expected) {
      expect(Math.abs(value - expected)).toBeLessThan(1e-6 * expected + 1.2e-38)
    }
  })
  const odd = () => [tf.tensor1d([-1, 0, Number.NaN, Number.POSITIVE_INFINITY, 1e-40, 1e-30, 3e38])]
  const logs = await everyWay(odd, (x) => tf.log(x))
  expect(logs.replayed).toEqual(logs.eager)
  logs.eager.forEach((value, i) => {
    const expected = logs.reference[i]
    if (Object.is(value, expected)) return
    expect(Math.abs(value - expected)).toBeLessThan(1e-6 * Math.abs(expected))
  })
})
