import type { Tensor3D, TF } from '../objective.ts'

/**
 * One-hot rows `[runs, n, K]`: the class k whose stretch of [0, 1] holds u.
 * @param shares `[runs, 1, K]`, of sum 1
 * @param u uniform numbers, `[runs, n, 1]`
 */
export function oneOfMany(tf: TF, shares: Tensor3D, u: Tensor3D): Tensor3D {
  const [runs, , count] = shares.shape
  const upper: Tensor3D = shares.cumsum(2)
  const below = () => upper.slice([0, 0, 0], [-1, -1, count - 1])
  const lower = tf.concat<Tensor3D>([tf.zeros([runs, 1, 1]), below()], 2)
  // Shares sum to 1 up to rounding, so the last class takes what is above.
  const top = tf.concat<Tensor3D>([below(), tf.fill([runs, 1, 1], 2)], 2)
  return u.greaterEqual(lower).cast('float32').mul(top.greater(u).cast('float32'))
}
