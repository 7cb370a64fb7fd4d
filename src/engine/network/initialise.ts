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

/** The weights of a layer, and how many numbers each output and each input of it has to do with. */
export interface Weights {
  /** Where they begin in a run's row of θ. */
  readonly weight: number
  readonly size: number
  readonly inputs: number
  readonly outputs: number
}

/**
 * θ `[runs, P]` of the dense network called `name`: normal weights, zero biases.
 * @param outputScale multiplies the last layer's weights; small ones start the output near 0
 */
export const initialise = (
  sizes: readonly number[],
  activation: Activation,
  name: string,
  seeds: readonly number[],
  outputScale = 1,
): Float32Array =>
  start(
    layers(sizes).map((layer) => ({ ...layer, size: layer.inputs * layer.outputs })),
    parameterCount(sizes),
    { activation, name, seeds, outputScale },
  )

interface Start {
  readonly activation: Activation
  readonly name: string
  readonly seeds: readonly number[]
  readonly outputScale: number
}

/**
 * The same from a list of layers, with `count` numbers a run. Row r depends on `seeds[r]` and the name
 * only, so run r of an ensemble starts as the single run with its seed.
 */
export function start(
  stack: readonly Weights[],
  count: number,
  { activation, name, seeds, outputScale }: Start,
): Float32Array {
  const theta = new Float32Array(seeds.length * count)
  seeds.forEach((seed, run) => {
    stack.forEach(({ inputs, outputs, weight, size }, i) => {
      const last = i === stack.length - 1
      const variance = last ? 2 / (inputs + outputs) : gain[activation] / inputs
      const from = run * count + weight
      const block = theta.subarray(from, from + size)
      // The layer is the step of the stream: its weights do not depend on the other layers' sizes.
      normals(block, { seed, stream: stream(`${name}/weights`), step: i })
      const sd = Math.sqrt(variance) * (last ? outputScale : 1)
      for (let j = 0; j < block.length; j++) block[j] *= sd
    })
  })
  return theta
}
