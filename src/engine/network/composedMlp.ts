import type { Tensor, Tensor2D, Tensor3D, TF } from '../../objectives/objective.ts'
import { activated } from './activate.ts'
import { layers, type Network } from './shape.ts'

/** The network as a composition of stock ops; it can be differentiated any number of times. */
export function composedMlp(tf: TF, x: Tensor3D, theta: Tensor2D, network: Network): Tensor3D {
  const runs = theta.shape[0]
  const stack = layers(network.sizes)
  const pieces = tf.split(
    theta,
    stack.flatMap(({ inputs, outputs }) => [inputs * outputs, outputs]),
    1,
  )
  return stack.reduce<Tensor>((h, { inputs, outputs }, i) => {
    const weight = pieces[2 * i].reshape([runs, inputs, outputs])
    const bias = pieces[2 * i + 1].reshape([runs, 1, outputs])
    const a = tf.add(tf.matMul(h, weight), bias)
    return i + 1 < stack.length ? activated(tf, a, network.activation) : a
  }, x) as Tensor3D
}
