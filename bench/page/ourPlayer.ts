import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import { initialise, mlp } from '../../src/engine/nn/mlp.ts'
import { createOptimiser } from '../../src/engine/nn/optimiser.ts'
import type { Tensor2D, Trainable } from '../../src/objectives/objective.ts'
import type { Player } from './problems.ts'

const players = new WeakMap<Player, Trainable>()

/** The network as one op, the optimiser as one kernel. */
export function createOurs(sizes: readonly number[], name: string): Player {
  const optimiser = createOptimiser(tf, 'adam', { beta1: 0.5 })
  const start = initialise(sizes, 'relu', name, [1])
  const theta = tf.variable(tf.tensor2d(start, [1, start.length])) as Trainable['theta']
  const player: Player = {
    apply: (x) => mlp(tf, x, theta, { sizes, activation: 'relu' }),
    descend(others, loss) {
      const who = [player, ...others].map((each) => players.get(each)!)
      const { value, grads } = tf.engine().gradients(
        loss,
        who.map((each) => each.theta),
      )
      who.forEach((each, i) => {
        optimiser.apply(each, grads[i] as Tensor2D, 1e-3)
      })
      return value
    },
  }
  players.set(player, { name, theta })
  return player
}
