import type { Tensor, Tensor4D } from '@tensorflow/tfjs-core'
import { type Maps, sizeOf } from '../../../core/images/maps.ts'
import type { Tensor3D, TF } from '../../../objectives/objective.ts'

/** Points `[…, n, dim]`, which are channel after channel, as pictures with channels last. */
export function pictures(tf: TF, x: Tensor, { height, width, channels }: Maps): Tensor4D {
  const shape: [number, number, number, number] = [-1, height, width, channels]
  if (channels === 1) return x.reshape(shape)
  return tf.transpose(x.reshape([-1, channels, height * width]), [0, 2, 1]).reshape(shape)
}

/** Pictures with channels last as the points of one run, `[1, n, dim]`. */
export function points(tf: TF, x: Tensor, maps: Maps): Tensor3D {
  const { height, width, channels } = maps
  const shape: [number, number, number] = [1, -1, sizeOf(maps)]
  if (channels === 1) return x.reshape(shape)
  return tf.transpose(x.reshape([-1, height * width, channels]), [0, 2, 1]).reshape(shape)
}
