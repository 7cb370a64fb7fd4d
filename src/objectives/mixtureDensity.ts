import type { Tensor2D, Tensor3D, Trainable, World } from './objective.ts'

/** A density with a closed form, log d(x). */
export interface DensityEstimator extends Trainable {
  /** `[runs, n, dim] → [runs, n]`. */
  logDensity(x: Tensor3D): Tensor2D
}

/** Enough for the largest target of the menu with one to spare for each mode's neighbourhood. */
const COMPONENTS = 48

/** d(x) = Σ_k w_k N(x; m_k, s_k² I), every number of it trained. */
export function mixtureDensity(world: World): DensityEstimator {
  const { tf, runs, dim } = world
  const width = dim + 2
  // Means start spread like the standardised data; sds and weights start equal.
  const all = world.free('density estimator', COMPONENTS * width, 0, 1)
  const spread = Math.log(0.3)
  return {
    name: all.name,
    theta: all.theta,
    logDensity(x) {
      const n = x.shape[1]
      const table = all.theta.reshape([runs, 1, COMPONENTS, width])
      const [mean, rawLogSd, rawLogit] = tf.split(table, [dim, 1, 1], 3)
      const logSd = rawLogSd.mul(0.1).add(spread).reshape([runs, 1, COMPONENTS])
      const logit = rawLogit.mul(0.1).reshape([runs, 1, COMPONENTS])
      const square = x
        .reshape([runs, n, 1, dim])
        .sub(mean)
        .square()
        .sum(3)
        .mul(tf.exp(logSd.mul(-2)))
      const logNormal = square
        .mul(-0.5)
        .sub(logSd.mul(dim))
        .sub((dim * Math.log(2 * Math.PI)) / 2)
      const logWeight = logit.sub(tf.logSumExp(logit, 2, true))
      return tf.logSumExp(logNormal.add(logWeight), 2) as Tensor2D
    },
  }
}
