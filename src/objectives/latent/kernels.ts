import type { Tensor, Tensor1D, Tensor3D } from '../objective.ts'

/** |x − y|² of all pairs, `[runs, n, dim]` twice `→ [runs, n, n]`. */
function squaredDistances(x: Tensor3D, y: Tensor3D): Tensor {
  const squares = x
    .square()
    .sum(2, true)
    .add(y.square().sum(2, true).transpose([0, 2, 1]))
  return squares.sub(x.matMul(y, false, true).mul(2))
}

/** A kernel k(x, y) as a function of |x − y|². */
export type Kernel = (squaredDistance: Tensor) => Tensor

/** Inverse multiquadratic, C/(C + |x − y|²): tails that still pull on codes far away. */
export const inverseMultiquadratic =
  (C: number): Kernel =>
  (d) =>
    d.div(C).add(1).reciprocal()

/** E k(x, y) over all pairs of points of two clouds, `[runs]`. */
export const meanKernel = (x: Tensor3D, y: Tensor3D, kernel: Kernel): Tensor1D =>
  kernel(squaredDistances(x, y)).mean([1, 2])

/**
 * MMD² = E k(x, x′) + E k(y, y′) − 2 E k(x, y) without the pairs of a point with itself, whose kernel
 * is 1 (the U-statistic of Gretton et al. 2012; unbiased, so it may be negative), `[runs]`.
 */
export function mmd2(x: Tensor3D, y: Tensor3D, kernel: Kernel): Tensor1D {
  const within = (one: Tensor3D): Tensor1D => {
    const n = one.shape[1]
    return meanKernel(one, one, kernel)
      .mul(n)
      .sub<Tensor1D>(1)
      .div(n - 1)
  }
  return within(x)
    .add<Tensor1D>(within(y))
    .sub(meanKernel(x, y, kernel).mul(2))
}
