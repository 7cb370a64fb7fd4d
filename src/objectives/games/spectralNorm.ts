import { detached } from '../detached.ts'
import type { Mlp, Net, Trainable } from '../network.ts'
import type { Tensor2D, Tensor3D, World } from '../objective.ts'

/** A critic whose slope is bounded. */
export interface Bounded extends Net {
  /** One round of power iteration, before the critic's move. */
  refine(): void
}

const unit = (x: Tensor3D): Tensor3D => x.div(x.square().sum([1, 2], true).add(1e-12).sqrt())

/**
 * Spectral normalisation (Miyato et al. 2018, arXiv 1802.05957, algorithm 1): each layer's W becomes
 * W/σ(W), with σ = aᵀ W b from one round of power iteration a step,
 *
 *   a ← W b/‖W b‖,  b ← Wᵀ a/‖Wᵀ a‖,
 *
 * through which no gradient runs. What the network gives is multiplied by `bound`, which bounds its slope
 * as far as the activation's is at most 1 and the iteration has found the largest singular value. A filter
 * is the matrix of all that it sees by its channels, as there; what it does to a picture as a whole, where
 * places overlap, may be steeper by a factor that does not change.
 */
export function spectrallyNormalised(world: World, network: Mlp, bound: number): Bounded {
  const { tf, runs } = world
  let offset = 0
  const layers = network.layers.map((linear, i) => {
    const layer = { ...linear, from: offset }
    const { rows, columns, biases } = linear
    offset += rows * columns + biases
    const right: Trainable = world.free(`${network.name}, right of layer ${i + 1}`, columns, 0, 1)
    return { ...layer, right }
  })
  type Layer = (typeof layers)[number]
  /** `[runs, in, out]` */
  const weights = ({ rows, columns, from }: Layer): Tensor3D =>
    network.theta.slice([0, from], [-1, rows * columns]).reshape<Tensor3D>([runs, rows, columns])
  /** a `[runs, in, 1]` and b `[runs, out, 1]` after another round. */
  const iterated = (layer: Layer) => {
    const w = weights(layer)
    const right = unit(layer.right.theta.reshape<Tensor3D>([runs, layer.columns, 1]))
    const left = unit(tf.matMul<Tensor3D>(w, right))
    return { left, right: unit(tf.matMul<Tensor3D>(w, left, true)) }
  }
  const normalised = (): Tensor2D => {
    const rows = layers.flatMap((layer, i) => {
      const w = weights(layer)
      const outer = detached(tf, () => {
        const { left, right } = iterated(layer)
        return tf.matMul<Tensor3D>(left, right, false, true)
      })
      const sigma = w.mul(outer).sum([1, 2], true)
      const last = i === layers.length - 1 ? bound : 1
      const biases = network.theta.slice(
        [0, layer.from + layer.rows * layer.columns],
        [-1, layer.biases],
      )
      return [w.div(sigma.add(1e-12)).mul(last).reshape<Tensor2D>([runs, -1]), biases]
    })
    return tf.concat(rows, 1)
  }
  return {
    apply: (x) => network.given(normalised()).apply(x),
    gradientNorm2: (x) => network.given(normalised()).gradientNorm2(x),
    refine() {
      tf.tidy(() => {
        for (const layer of layers) {
          layer.right.theta.assign(iterated(layer).right.reshape([runs, layer.columns]))
        }
      })
    },
  }
}
