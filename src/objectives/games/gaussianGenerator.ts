import { type Component, cholesky } from '../../core/gaussian/mixture.ts'
import type { Tensor, Tensor2D, Tensor3D, TF, Trainable, World } from '../objective.ts'
import { logNormal } from '../tensors.ts'

/** A generator that makes q one Gaussian. */
export interface GaussianGenerator extends Trainable {
  /** `[runs, n, dim] → [runs, n, dim]`. */
  apply(z: Tensor3D): Tensor3D
  /** log q(x), `[runs, n, dim] → [runs, n]`. */
  logDensity(x: Tensor3D): Tensor2D
  /** As `Learner.components`, with K = 1. */
  components(): Tensor3D
}

/**
 * x = μ + L z with z ~ N(0, I): q = N(μ, L Lᵀ), L = [l₁₁ 0; l₂₁ l₂₂]. θ is μ, then l₁₁, l₂₁ and l₂₂
 * themselves, in standard units; on the line (μ, σ), as in Nowozin et al. 2016. A diagonal may become
 * negative, which is the Gaussian with its absolute value.
 */
export function gaussianGenerator(world: World, start: Component): GaussianGenerator {
  const { tf, runs, dim } = world
  const { center, unit } = world.target.units
  const mean = start.mean.slice(0, dim).map((x, axis) => (x - center[axis]) / unit)
  const factor = cholesky(start).map((l) => l / unit)
  const numbers = [...mean, ...(dim === 1 ? factor.slice(0, 1) : factor)]
  const { name, theta } = world.free('gaussian', numbers.length, numbers)
  /** μx, (μy,) l₁₁, (l₂₁, l₂₂), each `[runs, 1, 1]`. */
  const parts = (): Tensor[] =>
    tf.split(theta.reshape([runs, numbers.length, 1]), numbers.length, 1)

  return {
    name,
    theta,
    apply(z) {
      if (dim === 1) {
        const [mu, sigma] = parts()
        return tf.add(mu, tf.mul(sigma, z))
      }
      const [mx, my, l11, l21, l22] = parts()
      const [z1, z2] = tf.split(z, 2, 2)
      const x = tf.add(mx, tf.mul(l11, z1))
      const y = tf.add(my, tf.add(tf.mul(l21, z1), tf.mul(l22, z2)))
      return tf.concat([x, y], 2) as Tensor3D
    },
    logDensity(x) {
      const [mu, sigma] = parts()
      if (dim === 1) {
        const z = tf.div(tf.sub(x, mu), sigma) as Tensor3D
        return tf.sub(logNormal(tf, z, null, null), logAbsolute(tf, sigma))
      }
      const [mx, my, l11, l21, l22] = parts()
      const [x1, x2] = tf.split(x, 2, 2)
      const z1 = tf.div(tf.sub(x1, mx), l11)
      const z2 = tf.div(tf.sub(tf.sub(x2, my), tf.mul(l21, z1)), l22)
      const z = tf.concat([z1, z2], 2) as Tensor3D
      return tf.sub(logNormal(tf, z, null, null), logAbsolute(tf, tf.mul(l11, l22)))
    },
    components() {
      const none = tf.zeros([runs, 1, 1])
      const all = parts()
      const [mx, my, l11, l21, l22] =
        dim === 1 ? [all[0], none, all[1], none, none] : (all as [Tensor, ...Tensor[]])
      const place = (value: Tensor, axis: 0 | 1) => tf.add(tf.mul(value, unit), center[axis])
      const scaled = (value: Tensor) => tf.mul(value, unit)
      return tf.concat(
        [
          tf.onesLike(none),
          place(mx, 0),
          place(my, 1),
          scaled(tf.abs(l11)),
          scaled(tf.mul(tf.sign(l11), l21)),
          scaled(tf.abs(l22)),
        ],
        2,
      ) as Tensor3D
    },
  }
}

/** log |x| of `[runs, 1, 1]`, as `[runs, 1]`. */
const logAbsolute = (tf: TF, x: Tensor): Tensor2D => tf.log(tf.abs(x)).reshape([x.shape[0], 1])
