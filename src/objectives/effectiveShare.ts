import type { Tensor, Tensor1D, TF } from './objective.ts'

/**
 * (Σ w)²/(n Σ w²) for w = eᵛ, `[runs, n] → [runs]`: the share of n points of q that an average with these
 * weights really has, their effective sample size over n.
 */
export function effectiveShare(tf: TF, v: Tensor): Tensor1D {
  const share = v.softmax()
  return tf.div(1 / v.shape[1]!, share.square().sum(1))
}
