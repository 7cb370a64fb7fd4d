/**
 * log N(x; m, Σ) is linear in the monomials of x of degree 2 and less, so the log densities of all
 * components at all points are one matrix product.
 */
import type { Tensor, Tensor3D, TF } from '../objective.ts'

const LOG_2PI = Math.log(2 * Math.PI)

/** Monomials of x − center: x² xy y² x y 1 on the plane, x² x 1 on the line. `[runs, n, 6 | 3]`. */
export function monomials(tf: TF, x: Tensor3D, center: readonly number[]): Tensor3D {
  const dim = x.shape[2]
  const columns = tf.split(x, dim, 2).map((column, i) => tf.sub(column, center[i]))
  const [u, v] = columns
  const one = tf.onesLike(u)
  const all =
    dim === 1 ? [tf.square(u), u, one] : [tf.square(u), tf.mul(u, v), tf.square(v), u, v, one]
  return tf.concat(all, 2) as Tensor3D
}

/** Means and Cholesky factors of K Gaussians, each `[…, 1, K]`: on the line m and log l₁₁ only. */
export interface Gaussians {
  readonly mean: readonly Tensor[]
  readonly logL11: Tensor
  readonly l21?: Tensor
  readonly logL22?: Tensor
}

/**
 * The coefficients of log N(x; m, LLᵀ) for `monomials`, `[…, 6 | 3, K]`, with Λ = (LLᵀ)⁻¹:
 * −½ (x − m)ᵀ Λ (x − m) − Σ log lᵢᵢ − dim/2·log 2π.
 */
export function logNormalCoefficients(
  tf: TF,
  { mean, logL11, l21, logL22 }: Gaussians,
  center: readonly number[],
): Tensor {
  const [mx, my] = mean.map((m, i) => tf.sub(m, center[i]))
  const first = tf.exp(tf.mul(logL11, -2))
  if (!l21 || !logL22) {
    const constant = tf
      .mul(tf.mul(tf.square(mx), first), -0.5)
      .sub(logL11)
      .sub(LOG_2PI / 2)
    return tf.concat([tf.mul(first, -0.5), tf.mul(mx, first), constant], -2)
  }
  const second = tf.exp(tf.mul(logL22, -2))
  const ratio = tf.mul(l21, tf.exp(tf.neg(logL11)))
  const xy = tf.neg(tf.mul(ratio, second))
  const xx = tf.add(first, tf.mul(tf.square(ratio), second))
  const linearX = tf.add(tf.mul(xx, mx), tf.mul(xy, my))
  const linearY = tf.add(tf.mul(xy, mx), tf.mul(second, my))
  const constant = tf
    .mul(tf.add(tf.mul(linearX, mx), tf.mul(linearY, my)), -0.5)
    .sub(logL11)
    .sub(logL22)
    .sub(LOG_2PI)
  return tf.concat(
    [tf.mul(xx, -0.5), tf.neg(xy), tf.mul(second, -0.5), linearX, linearY, constant],
    -2,
  )
}
