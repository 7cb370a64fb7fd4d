import type { Architecture } from './architecture.ts'
import { gradientNorm2 } from './gradientNorm.ts'
import { initialise } from './initialise.ts'
import { mlp } from './mlp.ts'
import { layers, type Network } from './shape.ts'

/** Each unit of a layer sees all of the layer before. */
export const dense = (network: Network): Architecture => ({
  layers: layers(network.sizes).map(({ inputs, outputs }) => ({
    rows: inputs,
    columns: outputs,
    biases: outputs,
  })),
  start: (name, seeds, outputScale) =>
    initialise(network.sizes, network.activation, name, seeds, outputScale),
  apply: (tf, x, theta, secondOrder) => mlp(tf, x, theta, { ...network, secondOrder }),
  gradientNorm2: (tf, x, theta) => gradientNorm2(tf, x, theta, network),
})
