import { type Distribution, normal } from '../distributions.ts'
import type { Tensor, TF } from '../objective.ts'

/**
 * (1/K) Σ_k N(m_k, diag s_k²). The exponent is linear in (z², z, 1), so all components at all points are
 * one matrix product.
 * @param mean `[runs, K, dim]`
 * @param logSd log s_k, of the same shape
 */
export function evenMixture(tf: TF, mean: Tensor, logSd: Tensor): Distribution {
  const [, count, dim] = mean.shape as [number, number, number]
  const constant = (dim * Math.log(2 * Math.PI)) / 2 + Math.log(count)
  return {
    sample(noise, name) {
      const which = noise.oneHot(`${name}, component`, count)
      return normal(which.matMul(mean), which.matMul(logSd)).sample(noise, name)
    },
    log(z) {
      const precision = logSd.mul(-2).exp()
      const rest = mean.square().mul(precision).mul(-0.5).sub(logSd).sum(2, true).sub(constant)
      const coefficients = tf.concat([precision.mul(-0.5), mean.mul(precision), rest], 2)
      const ones = tf.onesLike(z.slice([0, 0, 0], [-1, -1, 1]))
      return tf.logSumExp(z.square().concat([z, ones], 2).matMul(coefficients, false, true), 2)
    },
  }
}
