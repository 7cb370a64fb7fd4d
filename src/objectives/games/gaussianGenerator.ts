import { type Component, cholesky } from '../../core/gaussian/mixture.ts'
import { standardNormal } from '../distributions.ts'
import type { Trainable } from '../network.ts'
import type { Tensor, Tensor2D, Tensor3D, World } from '../objective.ts'

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
  const parts = (): Tensor3D[] => theta.reshape([runs, numbers.length, 1]).split(numbers.length, 1)
  const base = standardNormal(dim)

  return {
    name,
    theta,
    apply(z) {
      if (dim === 1) {
        const [mu, sigma] = parts()
        return mu.add(sigma.mul(z))
      }
      const [mx, my, l11, l21, l22] = parts()
      const [z1, z2] = z.split(2, 2)
      const x = mx.add<Tensor3D>(l11.mul(z1))
      const y = my.add<Tensor3D>(l21.mul(z1).add(l22.mul(z2)))
      return x.concat(y, 2)
    },
    logDensity(x) {
      if (dim === 1) {
        const [mu, sigma] = parts()
        return base.log(x.sub(mu).div(sigma)).sub(logAbsolute(sigma))
      }
      const [mx, my, l11, l21, l22] = parts()
      const [x1, x2] = x.split(2, 2)
      const z1 = x1.sub(mx).div<Tensor3D>(l11)
      const z2 = x2.sub(my).sub(l21.mul(z1)).div<Tensor3D>(l22)
      return base.log(z1.concat(z2, 2)).sub(logAbsolute(l11.mul(l22)))
    },
    components() {
      const none: Tensor3D = tf.zeros([runs, 1, 1])
      const all = parts()
      const [mx, my, l11, l21, l22] = dim === 1 ? [all[0], none, all[1], none, none] : all
      const place = (value: Tensor3D, axis: 0 | 1): Tensor3D =>
        value.mul(unit).add(center[axis] ?? 0)
      const scaled = (value: Tensor3D): Tensor3D => value.mul(unit)
      return tf.concat(
        [
          tf.onesLike(none),
          place(mx, 0),
          place(my, 1),
          scaled(l11.abs()),
          scaled(l11.sign().mul(l21)),
          scaled(l22.abs()),
        ],
        2,
      )
    },
  }
}

/** log |x| of `[runs, 1, 1]`, as `[runs, 1]`. */
const logAbsolute = (x: Tensor): Tensor2D => x.abs().log().reshape([x.shape[0], 1])
