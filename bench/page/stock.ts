import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'
import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import '@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops'
import '@tensorflow/tfjs-core/dist/register_all_gradients'
import { layers } from '../../src/engine/nn/layers.ts'
import { initialise } from '../../src/engine/nn/mlp.ts'
import { plainSteps } from '../../src/engine/replay/replay.ts'
import type { Player } from './problems.ts'
import { answerTasks, type Engine } from './task.ts'

const variables = new WeakMap<Player, tf.Variable[]>()

/** As one writes it with tfjs: a variable per weight and bias, tf.matMul, minimize, tf.train.adam. */
const create: Engine['create'] = (sizes, name) => {
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

async function prepare(): Promise<void> {
  // The threaded build does not survive bundling, and threads do not help networks this small.
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false)
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threaded,
  })
}

answerTasks({ tf, prepare, create, steps: (step) => plainSteps(tf, step) })
