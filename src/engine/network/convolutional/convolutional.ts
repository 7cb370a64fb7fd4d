import type { Maps } from '../../../core/images/maps.ts'
import type { Activation } from '../../../core/settings/experiment.ts'
import type { Tensor, Tensor2D, Tensor3D, TF } from '../../../objectives/objective.ts'
import { activated, activatedOnce } from '../activate.ts'
import type { Architecture } from '../architecture.ts'
import { squaredSlope } from '../gradientNorm.ts'
import { start } from '../initialise.ts'
import { type Layer, makingLayers, matricesOf, partsOf, readingLayers } from './layers.ts'
import { make, numbersOf, read } from './pass.ts'

/**
 * A network that reads pictures, as the discriminator of Radford et al. (2015, arXiv 1511.06434), but
 * without batch normalisation: convolutions that halve the sides, and a linear layer.
 * @param maps from the picture to the coarsest
 */
export const convolutionalReader = (
  maps: readonly Maps[],
  outputs: number,
  activation: Activation,
): Architecture => convolutional(readingLayers(maps, outputs), maps, activation, read)

/** Its mirror, as their generator: a linear layer, and transposed convolutions that double the sides. */
export const convolutionalGenerator = (
  inputs: number,
  maps: readonly Maps[],
  activation: Activation,
): Architecture => convolutional(makingLayers(inputs, maps), maps, activation, make)

function convolutional(
  layers: readonly Layer[],
  maps: readonly Maps[],
  activation: Activation,
  pass: typeof read,
): Architecture {
  const parts = partsOf(layers)
  const count = parts.reduce((sum, size) => sum + size, 0)
  const weights = layers.map(({ inputs, outputs }, i) => ({
    weight: parts.slice(0, 2 * i).reduce((sum, size) => sum + size, 0),
    size: parts[2 * i],
    inputs,
    outputs,
  }))
  const apply = (tf: TF, x: Tensor3D, theta: Tensor2D, twice = false): Tensor3D =>
    tf.tidy(() => {
      const act = (a: Tensor) => (twice ? activated : activatedOnce)(tf, a, activation)
      return byRun(tf, x, theta, (one, row) =>
        pass(tf, one, numbersOf(layers, tf.split<Tensor2D>(row, parts, 1)), maps, act),
      )
    })
  return {
    layers: matricesOf(layers),
    start: (name, seeds, outputScale = 1) =>
      start(weights, count, { activation, name, seeds, outputScale }),
    apply,
    gradientNorm2: (tf, x, theta) =>
      tf.tidy(() => squaredSlope(tf, x, (at) => apply(tf, at, theta, true))),
  }
}

/** tfjs convolves with one filter at a time, so runs go one after the other. */
function byRun(
  tf: TF,
  x: Tensor3D,
  theta: Tensor2D,
  compute: (x: Tensor3D, theta: Tensor2D) => Tensor3D,
): Tensor3D {
  const [runs] = theta.shape
  if (runs === 1) return compute(x, theta)
  const rows = tf.split<Tensor2D>(theta, runs)
  return tf.concat<Tensor3D>(tf.split<Tensor3D>(x, runs).map((one, r) => compute(one, rows[r])))
}
