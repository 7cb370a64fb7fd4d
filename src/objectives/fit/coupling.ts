import { type Component, cholesky } from '../../core/gaussian/mixture.ts'
import { standardNormal } from '../distributions.ts'
import type { Tensor, Tensor2D, Tensor3D, World } from '../objective.ts'
import type { DensityModel, Normals } from './densityModel.ts'

/** |s| stays below this: a layer stretches by a factor of at most e^2. */
const STRETCH = 2

/**
 * RealNVP (Dinh, Sohl-Dickstein & Bengio 2017, arXiv 1605.08803, eqs. 7–8) on the plane:
 * x = m + L y, y = h_n ∘ … ∘ h_1(z), z ~ N(0, I), where each coupling layer h leaves one coordinate
 * u as it is and moves the other, v ↦ v·e^{s(u)} + t(u); layers take turns in which. Both directions
 * are explicit, and
 *
 *   log q(x) = log N(z; 0, I) − Σ s(u) − log |L|.
 *
 * It starts as the Gaussian `start` = N(m, LLᵀ), nearly: the networks start near 0.
 */
export function couplingFlow(world: World, layers: number, start: Component): DensityModel {
  const { tf, runs } = world
  const networks = Array.from({ length: layers }, (_, i) => world.mlp(`coupling ${i}`, 1, 2, 0.1))
  const [l11, l21, l22] = cholesky(start)
  const [mx, my] = start.mean

  /** s(u) and t(u). */
  const shift = (i: number, u: Tensor): readonly [Tensor, Tensor] => {
    const [raw, t] = tf.split(networks[i].apply(u as Tensor3D), 2, 2)
    return [tf.mul(tf.tanh(tf.div(raw, STRETCH)), STRETCH), t]
  }

  /** z, and the sum of all s. */
  const inverse = (x: Tensor3D): { readonly z: Tensor3D; readonly logScale: Tensor } => {
    const [x1, x2] = tf.split(x, 2, 2)
    const first = tf.div(tf.sub(x1, mx), l11)
    let pair: readonly [Tensor, Tensor] = [
      first,
      tf.div(tf.sub(tf.sub(x2, my), tf.mul(first, l21)), l22),
    ]
    let logScale: Tensor = tf.zerosLike(x1)
    for (let i = layers - 1; i >= 0; i--) {
      const [u, v] = i % 2 === 0 ? pair : swap(pair)
      const [s, t] = shift(i, u)
      const moved = [u, tf.mul(tf.sub(v, t), tf.exp(tf.neg(s)))] as const
      pair = i % 2 === 0 ? moved : swap(moved)
      logScale = tf.add(logScale, s)
    }
    return { z: tf.concat([...pair], 2) as Tensor3D, logScale }
  }

  const sample = (noise: Normals): Tensor3D => {
    const [z1, z2] = tf.split(noise.normal('model', 2), 2, 2)
    let pair: readonly [Tensor, Tensor] = [z1, z2]
    for (let i = 0; i < layers; i++) {
      const [u, v] = i % 2 === 0 ? pair : swap(pair)
      const [s, t] = shift(i, u)
      const moved = [u, tf.add(tf.mul(v, tf.exp(s)), t)] as const
      pair = i % 2 === 0 ? moved : swap(moved)
    }
    const [y1, y2] = pair
    const x1 = tf.add(tf.mul(y1, l11), mx)
    const x2 = tf.add(tf.add(tf.mul(y1, l21), tf.mul(y2, l22)), my)
    return tf.concat([x1, x2], 2) as Tensor3D
  }

  return {
    trained: networks,
    features: (x) => x,
    logDensity(x) {
      const { z, logScale } = inverse(x)
      const logBase = tf.sub(standardNormal(2).log(z), logScale.reshape([runs, x.shape[1]]))
      return tf.sub(logBase, Math.log(l11 * l22)) as Tensor2D
    },
    draw: (noise) => ({
      x: sample(noise),
      weight: tf.fill([runs, noise.size], 1 / noise.size) as Tensor2D,
    }),
    sample,
  }
}

const swap = <T>([a, b]: readonly [T, T]): readonly [T, T] => [b, a]
