import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import { gradientNorm2 } from '../../src/engine/network/gradientNorm.ts'
import { initialise, mlp } from '../../src/engine/network/mlp.ts'
import { createOptimiser } from '../../src/engine/network/optimiser.ts'
import type { Trainable } from '../../src/objectives/network.ts'
import type { Tensor2D } from '../../src/objectives/objective.ts'
import type { CreatePlayer, Player } from './problem.ts'

const players = new WeakMap<Player, Trainable>()

/** The network as one op, the optimiser as one kernel. */
export const createOurs: CreatePlayer = (sizes, name, { runs }) => {
  const optimiser = createOptimiser(tf, 'adam', { beta1: 0.5 })
  const start = initialise(sizes, 'relu', name, Array(runs).fill(1))
  const rows = tf.tensor2d(start, [runs, start.length / runs])
  const theta = tf.variable(rows) as Trainable['theta']
  const player: Player = {
    apply: (x) => mlp(tf, x, theta, { sizes, activation: 'relu' }),
    gradientNorm2: (x) => gradientNorm2(tf, x, theta, { sizes, activation: 'relu' }),
    descend(others, loss) {
      const who = [player, ...others].map((each) => players.get(each)!)
      const variables = who.map((each) => each.theta)
      // A loss per run needs a slope per run: ones.
      const { value, grads } = tf.engine().gradients(loss, variables, undefined, true)
      who.forEach((each, i) => {
        optimiser.apply(each, grads[i] as Tensor2D, 1e-3)
      })
      return value
    },
  }
  players.set(player, { name, theta })
  return player
}
