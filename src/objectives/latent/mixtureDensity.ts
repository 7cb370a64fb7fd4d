import type { Trainable } from '../network.ts'
import type { Tensor2D, Tensor3D, World } from '../objective.ts'

/** A density with a closed form, log d(x). */
export interface DensityEstimator extends Trainable {
  /** `[runs, n, dim] → [runs, n]`. */
  logDensity(x: Tensor3D): Tensor2D
}

/** Enough for the largest target of the menu, with some to spare for starts that go astray. */
const COMPONENTS = 48
/** Sds start at a third of the data's spread. */
const START = Math.log(0.3)
/** Log sds and weights move this much slower than means, which have further to go. */
const SLOW = 0.1

/**
 * d(x) = Σ_k w_k N(x; m_k, s_k² I), every number of it trained. The exponent is linear in
 * (|x|², x, 1), so all components at all points are one matrix product:
 *
 *   log w_k N(x; m_k, s_k² I) = −|x|²/2s² + x·m/s² − |m|²/2s² − dim·log s − dim/2·log 2π + log w_k
 */
export function mixtureDensity(world: World): DensityEstimator {
  const { tf, runs, dim } = world
  // Rows of the table: dim rows of means, one of log sds, one of logits. Means start spread like
  // the standardised data.
  const all = world.free('density estimator', (dim + 2) * COMPONENTS, 0, 1)
  return {
    name: all.name,
    theta: all.theta,
    logDensity(x) {
      const table = all.theta.reshape([runs, dim + 2, COMPONENTS])
      const [mean, rawLogSd, rawLogit] = table.split([dim, 1, 1], 1)
      const logSd = rawLogSd.mul(SLOW).add(START)
      const logit = rawLogit.mul(SLOW)
      const precision = logSd.mul(-2).exp()
      const logWeight = logit.sub(logit.logSumExp(2, true))
      const constant = mean
        .square()
        .sum(1, true)
        .mul(precision)
        .mul(-0.5)
        .sub(logSd.mul(dim))
        .sub((dim * Math.log(2 * Math.PI)) / 2)
        .add(logWeight)
      const coefficients = precision.mul(-0.5).concat([mean.mul(precision), constant], 1)
      const ones = tf.onesLike(x.slice([0, 0, 0], [-1, -1, 1]))
      const features = x.square().sum(2, true).concat([x, ones], 2)
      return tf.logSumExp(features.matMul(coefficients), 2)
    },
  }
}
