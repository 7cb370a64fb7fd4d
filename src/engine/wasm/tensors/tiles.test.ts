import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tf, use } from '../../network/testing.ts'

/** A shape of rank 1 to 4, and how often each axis is repeated; either may be nothing. */
const tilings = fc
  .array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 4 })
  .map((axes) => ({
    shape: axes.map(([size]) => size),
    times: axes.map(([, times]) => times),
  }))

test('tiles are those of tfjs-cpu', () =>
  fc.assert(
    fc.asyncProperty(tilings, async ({ shape, times }) => {
      const size = shape.reduce((product, n) => product * n, 1)
      const compute = async (backend: 'reference' | 'wasm') => {
        await use(backend)
        const numbers = Float32Array.from({ length: size }, (_, i) => Math.sin(i))
        const tiled = tf.tile(tf.tensor(numbers, shape), times)
        return { shape: tiled.shape, values: await tiled.data() }
      }
      expect(await compute('wasm')).toEqual(await compute('reference'))
    }),
    { seed: 1, numRuns: 200 },
  ))

test('other types, and single numbers, are left to tfjs', async () => {
  await use('wasm')
  const tiled = tf.tile(tf.tensor1d([1, 2], 'int32'), [2])
  expect(tiled.dtype).toBe('int32')
  expect([...(await tiled.data())]).toEqual([1, 2, 1, 2])
  expect(await tf.tile(tf.scalar(3), []).data()).toEqual(Float32Array.of(3))
})
