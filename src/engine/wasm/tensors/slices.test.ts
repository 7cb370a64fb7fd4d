import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Tensor } from '../../../objectives/objective.ts'
import { tf, use } from '../../network/testing.ts'

const values = (shape: readonly number[]): Tensor =>
  tf.tensor(
    Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i),
    [...shape],
  )

/** A shape of rank 1 to 4 with a box inside it. */
const boxes = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 }), fc.nat(3)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((axes) => ({
    shape: axes.map(([before, size, after]) => before + size + after),
    begin: axes.map(([before]) => before),
    size: axes.map(([, size]) => size),
  }))

test('slice and split are those of tfjs-cpu', () =>
  fc.assert(
    fc.asyncProperty(boxes, fc.nat(3), async ({ shape, begin, size }, at) => {
      const axis = at % shape.length
      const pieces = [begin[axis], size[axis], shape[axis] - begin[axis] - size[axis]]
      const compute = async (backend: 'reference' | 'wasm') => {
        await use(backend)
        const x = values(shape)
        const results = [tf.slice(x, begin, size), ...tf.split(x, pieces, axis)]
        return Promise.all(results.map(async (t) => ({ shape: t.shape, values: await t.data() })))
      }
      expect(await compute('wasm')).toEqual(await compute('reference'))
    }),
    { seed: 1, numRuns: 100 },
  ))

test('a slice has its own memory', async () => {
  await use('wasm')
  const x = values([4, 2])
  const part = await tf.slice(x, [1, 0], [2, 2]).data()
  expect(part.buffer.byteLength).toBe(4 * part.length)
})

test('a slice outside the tensor throws', async () => {
  await use('wasm')
  expect(() => tf.slice(values([2, 2]), [1, 0], [2, 2])).toThrow()
})
