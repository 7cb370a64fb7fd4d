import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import { initialise } from '../../src/engine/network/mlp.ts'
import { layers } from '../../src/engine/network/shape.ts'
import type { CreatePlayer, Player } from './problem.ts'

const variables = new WeakMap<Player, tf.Variable[]>()

/** As one writes it with tfjs: a variable per weight and bias, tf.matMul, minimize, tf.train.adam. */
export const createStock: CreatePlayer = (sizes, name) => {
  const optimiser = tf.train.adam(1e-3, 0.5)
  const theta = initialise(sizes, 'relu', name, [1])
  const stack = layers(sizes).map(({ inputs, outputs, weight, bias }) => ({
    weights: tf.variable(tf.tensor2d(theta.slice(weight, bias), [inputs, outputs])),
    biases: tf.variable(tf.tensor1d(theta.slice(bias, bias + outputs))),
  }))
  const player: Player = {
    apply(x) {
      let h = x.as2D(x.shape[1], x.shape[2])
      stack.forEach(({ weights, biases }, i) => {
        const a = tf.add(tf.matMul(h, weights as tf.Tensor2D), biases) as tf.Tensor2D
        h = i + 1 < stack.length ? tf.relu(a) : a
      })
      return h.as3D(1, h.shape[0], h.shape[1])
    },
    gradientNorm2: (x) =>
      tf
        .grad((at) => player.apply(at as tf.Tensor3D).sum())(x)
        .square()
        .sum(2),
    descend(others, loss) {
      const list = [player, ...others].flatMap((each) => variables.get(each)!)
      return optimiser.minimize(() => loss().asScalar(), true, list)!
    },
  }
  variables.set(
    player,
    stack.flatMap(({ weights, biases }) => [weights, biases]),
  )
  return player
}
