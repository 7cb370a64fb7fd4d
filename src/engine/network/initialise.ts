import type { Activation } from '../../core/settings/experiment.ts'
import { normals, stream } from '../../core/space/random.ts'
import { layers, parameterCount } from './shape.ts'

/**
 * Variance of a weight times its layer's inputs, so that activations neither grow nor fade: He
 * (2015) for the rectifier family, Glorot (2010) for tanh and for the linear last layer.
 */
const gain: Readonly<Record<Activation, number>> = {
  relu: 2,
  leakyRelu: 2 / (1 + 0.2 ** 2),
  tanh: 1,
  silu: 2,
  softplus: 1,
}

/**
 * θ `[runs, P]` of the network called `name`: normal weights, zero biases. Row r depends on
 * `seeds[r]` and the name only, so run r of an ensemble starts as the single run with its seed.
 * @param outputScale multiplies the last layer's weights; small ones start the output near 0
 */
export function initialise(
  sizes: readonly number[],
  activation: Activation,
  name: string,
  seeds: readonly number[],
  outputScale = 1,
): Float32Array {
  const count = parameterCount(sizes)
  const stack = layers(sizes)
  const theta = new Float32Array(seeds.length * count)
  seeds.forEach((seed, run) => {
    stack.forEach(({ inputs, outputs, weight }, i) => {
      const last = i === stack.length - 1
      const variance = last ? 2 / (inputs + outputs) : gain[activation] / inputs
      const start = run * count + weight
      const block = theta.subarray(start, start + inputs * outputs)
      // The layer is the step of the stream: its weights do not depend on the other layers' sizes.
      normals(block, { seed, stream: stream(`${name}/weights`), step: i })
      const sd = Math.sqrt(variance) * (last ? outputScale : 1)
      for (let j = 0; j < block.length; j++) block[j] *= sd
    })
  })
  return theta
}
