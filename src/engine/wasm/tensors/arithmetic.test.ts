import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Tensor } from '../../../objectives/objective.ts'
import { tf, use } from '../../network/testing.ts'

const ops: readonly ((a: Tensor, b: Tensor) => Tensor)[] = [
  (a, b) => tf.add(a, b),
  (a, b) => tf.sub(a, b),
  (a, b) => tf.mul(a, b),
  (a, b) => tf.div(a, b),
  (a, b) => tf.squaredDifference(a, b),
  // Of whole numbers, so that some are equal.
  (a, b) => tf.equal(a.round(), b.round()),
  (a, b) => tf.greater(a.round(), b.round()),
  (a, b) => tf.greaterEqual(a.round(), b.round()),
]

/** Two shapes that broadcast: each axis may be 1 in either, leading axes may be missing. */
const shapes = fc
  .tuple(
    fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('both', 'a', 'b')), {
      maxLength: 4,
    }),
    fc.nat(4),
    fc.boolean(),
  )
  .map(([axes, missing, fromA]) => {
    const a = axes.map(([size, which]) => (which === 'b' ? 1 : size))
    const b = axes.map(([size, which]) => (which === 'a' ? 1 : size))
    return fromA ? [a.slice(missing), b] : [a, b.slice(missing)]
  })

const values = (shape: readonly number[], phase: number): Tensor => {
  const size = shape.reduce((product, n) => product * n, 1)
  return tf.tensor(
    Float32Array.from({ length: size }, (_, i) => Math.sin(i + phase)),
    [...shape],
  )
}

test('arithmetic with broadcasting is bit for bit that of tfjs-cpu', () =>
  fc.assert(
    fc.asyncProperty(shapes, fc.constantFrom(...ops), async ([a, b], op) => {
      await use('reference')
      const expected = op(values(a, 1), values(b, 2))
      await use('wasm')
      const result = op(values(a, 1), values(b, 2))
      expect([result.shape, result.dtype]).toEqual([expected.shape, expected.dtype])
      expect(await result.data()).toEqual(await expected.data())
    }),
    { seed: 1, numRuns: 200 },
  ))

test('shapes that do not fit, and other types, are left to tfjs', async () => {
  await use('wasm')
  expect(() => tf.add(values([2, 3], 1), values([2], 1))).toThrow()
  const sum = tf.add(tf.tensor1d([1, 2], 'int32'), tf.tensor1d([3, 4], 'int32'))
  expect(sum.dtype).toBe('int32')
  expect(Array.from(await sum.data())).toEqual([4, 6])
})
