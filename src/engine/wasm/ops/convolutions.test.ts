import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distance, tf } from '../../network/testing.ts'
import { everyWay } from '../replay/replayTesting.ts'

/** Numbers of both signs; no two alike. */
const values = (shape: readonly number[], phase: number): Tensor => {
  const size = shape.reduce((product, n) => product * n, 1)
  const numbers = Float32Array.from({ length: size }, (_, i) => 2 * Math.sin(i + phase) ** 3)
  return tf.tensor(numbers, [...shape])
}

/** The replay has the bits of the step through tfjs, and both the numbers of the reference. */
async function agrees(inputs: () => Tensor[], compute: (...all: Tensor[]) => Tensor) {
  const { reference, eager, replayed } = await everyWay(inputs, compute)
  expect(replayed).toEqual(eager)
  expect(distance(eager, reference)).toBeLessThan(1e-5)
}

const cases = fc.record({
  images: fc.integer({ min: 1, max: 3 }),
  sides: fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
  channels: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 })),
  k: fc.integer({ min: 1, max: 5 }),
  stride: fc.integer({ min: 1, max: 3 }),
})
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never

/** y, dL/dx and dL/dfilter of L = Σ y², one after the other. */
const all =
  ({ stride }: Case, op: (x: Tensor4D, filter: Tensor4D, stride: number) => Tensor) =>
  (x: Tensor, filter: Tensor): Tensor => {
    const value = (a: Tensor, b: Tensor) => op(a as Tensor4D, b as Tensor4D, stride)
    const [dx, dfilter] = tf.grads((a, b) => value(a, b).square().sum())([x, filter])
    return tf.concat([value(x, filter), dx, dfilter].map((each) => each.flatten()))
  }

const check = (body: (of: Case) => Promise<void>) =>
  fc.assert(fc.asyncProperty(cases, body), { seed: 1, numRuns: 25 })

test('a convolution and its gradients', () =>
  check((of) => {
    const { images, sides, channels, k } = of
    return agrees(
      () => [values([images, ...sides, channels[0]], 1), values([k, k, ...channels], 2)],
      all(of, (x, filter, stride) => tf.conv2d(x, filter, stride, 'same')),
    )
  }))

test('a transposed convolution and its gradients', () =>
  check((of) => {
    const { images, sides, channels, k, stride } = of
    const places = sides.map((side) => Math.ceil(side / stride))
    const shape: [number, number, number, number] = [images, ...sides, channels[0]]
    return agrees(
      () => [values([images, ...places, channels[1]], 1), values([k, k, ...channels], 2)],
      all(of, (x, filter) => tf.conv2dTranspose(x, filter, shape, stride, 'same')),
    )
  }))

test('more pictures than are taken at once', () =>
  agrees(
    () => [values([30, 12, 12, 16], 1), values([4, 4, 16, 5], 2)],
    all({ images: 30, sides: [12, 12], channels: [16, 5], k: 4, stride: 2 }, (x, filter, stride) =>
      tf.conv2d(x, filter, stride, 'same'),
    ),
  ))

test('what our kernels do not know goes through those of tfjs', () =>
  agrees(
    () => [values([2, 6, 6, 3], 1), values([3, 3, 3, 2], 2)],
    (x, filter) => tf.conv2d(x as Tensor4D, filter as Tensor4D, 1, 'valid'),
  ))

test('channels last, and one after the other', () =>
  agrees(
    () => [values([4, 3, 50], 1)],
    (x) => tf.transpose(tf.square(tf.transpose(x, [0, 2, 1])), [0, 2, 1]),
  ))
