import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core'
import { type Maps, STRIDE } from '../../../core/images/maps.ts'
import type { Tensor3D, TF } from '../../../objectives/objective.ts'
import type { Layer } from './layers.ts'
import { pictures, points } from './planar.ts'

/** A layer's numbers: its weights in their shape, and its biases. */
interface Numbers {
  readonly weights: Tensor
  readonly biases: Tensor
}

export type Act = (x: Tensor) => Tensor

/** The numbers of each layer, from the parts of a run's row of θ. */
export const numbersOf = (layers: readonly Layer[], parts: readonly Tensor[]): Numbers[] =>
  layers.map(({ shape }, i) => ({
    weights: parts[2 * i].reshape([...shape]),
    biases: parts[2 * i + 1].flatten(),
  }))

const through = (tf: TF, x: Tensor, { weights, biases }: Numbers): Tensor =>
  tf.add(tf.matMul(x, weights), biases)

/** One run of a network that reads pictures: `[1, n, dim] → [1, n, out]`. */
export function read(
  tf: TF,
  x: Tensor3D,
  numbers: readonly Numbers[],
  maps: readonly Maps[],
  act: Act,
): Tensor3D {
  const [, n] = x.shape
  const coarsest = numbers.slice(0, -1).reduce<Tensor4D>(
    (h, { weights, biases }) => {
      const a = tf.add(tf.conv2d(h, weights as Tensor4D, STRIDE, 'same'), biases)
      return act(a) as Tensor4D
    },
    pictures(tf, x, maps[0]),
  )
  const y = through(tf, coarsest.reshape([n, -1]), numbers[numbers.length - 1])
  return y.reshape([1, n, -1])
}

/** One run of a network that makes pictures: `[1, n, in] → [1, n, dim]`. */
export function make(
  tf: TF,
  z: Tensor3D,
  [first, ...rest]: readonly Numbers[],
  maps: readonly Maps[],
  act: Act,
): Tensor3D {
  const [, n, inputs] = z.shape
  const made = rest.reduce(
    (a, { weights, biases }, i) => {
      const [from, to] = [maps[maps.length - 1 - i], maps[maps.length - 2 - i]]
      const h = act(a).reshape<Tensor4D>([n, from.height, from.width, from.channels])
      const shape: [number, number, number, number] = [n, to.height, to.width, to.channels]
      return tf.add(tf.conv2dTranspose(h, weights as Tensor4D, shape, STRIDE, 'same'), biases)
    },
    through(tf, z.reshape([n, inputs]), first),
  )
  return points(tf, made, maps[0])
}
