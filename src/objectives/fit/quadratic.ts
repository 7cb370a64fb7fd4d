/**
 * log N(x; m, Σ) is linear in the monomials of x of degree 2 and less, so the log densities of all
 * components at all points are one matrix product.
 */
import type { Tensor, Tensor3D, TF } from '../objective.ts'

const LOG_2PI = Math.log(2 * Math.PI)

/** Monomials of x − center: x² xy y² x y 1 on the plane, x² x 1 on the line. `[runs, n, 6 | 3]`. */
export function monomials(tf: TF, x: Tensor3D, center: readonly number[]): Tensor3D {
  const dim = x.shape[2]
  // The gradient of a split into one part fails in tfjs.
  const split = dim === 1 ? [x] : x.split(dim, 2)
  const columns = split.map((column, i): Tensor3D => column.sub(center[i]))
  const [u, v] = columns
  const one = tf.onesLike(u)
  const all: Tensor3D[] =
    dim === 1 ? [u.square(), u, one] : [u.square(), u.mul(v), v.square(), u, v, one]
  return tf.concat<Tensor3D>(all, 2)
}

/** Means and Cholesky factors of K Gaussians, each `[…, 1, K]`: on the line m and log l₁₁ only. */
export interface Gaussians<T = Tensor3D> {
  readonly mean: readonly T[]
  readonly logL11: T
  readonly l21?: T
  readonly logL22?: T
}

/**
 * The coefficients of log N(x; m, LLᵀ) for `monomials`, `[…, 6 | 3, K]`, with Λ = (LLᵀ)⁻¹:
 * −½ (x − m)ᵀ Λ (x − m) − Σ log lᵢᵢ − dim/2·log 2π.
 */
export function logNormalCoefficients(
  tf: TF,
  { mean, logL11, l21, logL22 }: Gaussians<Tensor>,
  center: readonly number[],
): Tensor {
  const [mx, my] = mean.map((m, i) => m.sub(center[i]))
  const first = logL11.mul(-2).exp()
  if (!l21 || !logL22) {
    const constant = mx
      .square()
      .mul(first)
      .mul(-0.5)
      .sub(logL11)
      .sub(LOG_2PI / 2)
    return tf.concat([first.mul(-0.5), mx.mul(first), constant], -2)
  }
  const second = logL22.mul(-2).exp()
  const ratio = l21.mul(logL11.neg().exp())
  const xy = ratio.mul(second).neg()
  const xx = first.add(ratio.square().mul(second))
  const linearX = xx.mul(mx).add(xy.mul(my))
  const linearY = xy.mul(mx).add(second.mul(my))
  const constant = linearX
    .mul(mx)
    .add(linearY.mul(my))
    .mul(-0.5)
    .sub(logL11)
    .sub(logL22)
    .sub(LOG_2PI)
  return tf.concat([xx.mul(-0.5), xy.neg(), second.mul(-0.5), linearX, linearY, constant], -2)
}
