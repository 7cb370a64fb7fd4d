import { type Component, cholesky } from '../../core/gaussian/mixture.ts'
import { standardNormal } from '../distributions.ts'
import type { Tensor3D, World } from '../objective.ts'
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
  const shift = (i: number, u: Tensor3D): readonly [Tensor3D, Tensor3D] => {
    const [raw, t] = networks[i].apply(u).split<Tensor3D>(2, 2)
    return [raw.div(STRETCH).tanh().mul(STRETCH), t]
  }

  /** z, and the sum of all s. */
  const inverse = (x: Tensor3D): { readonly z: Tensor3D; readonly logScale: Tensor3D } => {
    const [x1, x2] = x.split<Tensor3D>(2, 2)
    const first = x1.sub(mx).div<Tensor3D>(l11)
    let pair: readonly [Tensor3D, Tensor3D] = [first, x2.sub(my).sub(first.mul(l21)).div(l22)]
    let logScale: Tensor3D = tf.zerosLike(x1)
    for (let i = layers - 1; i >= 0; i--) {
      const [u, v] = i % 2 === 0 ? pair : swap(pair)
      const [s, t] = shift(i, u)
      const moved = [u, v.sub(t).mul<Tensor3D>(s.neg().exp())] as const
      pair = i % 2 === 0 ? moved : swap(moved)
      logScale = logScale.add(s)
    }
    return { z: tf.concat([...pair], 2), logScale }
  }

  const sample = (noise: Normals): Tensor3D => {
    const [z1, z2] = noise.normal('model', 2).split<Tensor3D>(2, 2)
    let pair: readonly [Tensor3D, Tensor3D] = [z1, z2]
    for (let i = 0; i < layers; i++) {
      const [u, v] = i % 2 === 0 ? pair : swap(pair)
      const [s, t] = shift(i, u)
      const moved = [u, v.mul(s.exp()).add<Tensor3D>(t)] as const
      pair = i % 2 === 0 ? moved : swap(moved)
    }
    const [y1, y2] = pair
    const x1 = y1.mul(l11).add<Tensor3D>(mx)
    const x2 = y1.mul(l21).add(y2.mul(l22)).add<Tensor3D>(my)
    return tf.concat([x1, x2], 2)
  }

  return {
    trained: networks,
    features: (x) => x,
    logDensity(x) {
      const { z, logScale } = inverse(x)
      const logBase = standardNormal(2)
        .log(z)
        .sub(logScale.reshape([runs, x.shape[1]]))
      return logBase.sub(Math.log(l11 * l22))
    },
    draw: (noise) => ({
      x: sample(noise),
      weight: tf.fill([runs, noise.size], 1 / noise.size),
    }),
    sample,
  }
}

const swap = <T>([a, b]: readonly [T, T]): readonly [T, T] => [b, a]
