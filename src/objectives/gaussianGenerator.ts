import type { Components, Tensor3D, Tensor4D, Trainable, World } from './objective.ts'

/** An affine map of the code, which makes q one Gaussian. */
export interface GaussianGenerator extends Trainable {
  /** `[runs, n, dim] → [runs, n, dim]`. */
  apply(z: Tensor3D): Tensor3D
  components(): Components
}

/** Sd of every number's start about that of N(0, I): runs begin apart, and at no one's optimum. */
const SPREAD = 0.3

/**
 * x = μ + z(I + A) with z ~ N(0, I) as a row: q = N(μ, (I + A)ᵀ(I + A)). θ holds the increment of
 * each number over the standard normal, μ first and then A by rows, so 0 is q = N(0, I), which in
 * standard units has the data's mean and root-mean-square coordinate. Steps on A are steps on the
 * matrix itself; on the line that is σ, as in Nowozin et al. 2016, §2.5.
 */
export function gaussianGenerator(world: World, name: string): GaussianGenerator {
  const { tf, runs, dim } = world
  const { theta } = world.free(name, dim + dim * dim, 0, SPREAD)
  const parts = () => {
    const [mean, matrix] = tf.split(theta, [dim, dim * dim], 1)
    return {
      mean: mean.reshape([runs, 1, dim]) as Tensor3D,
      matrix: matrix.reshape([runs, dim, dim]) as Tensor3D,
    }
  }
  return {
    name,
    theta,
    apply(z) {
      const { mean, matrix } = parts()
      return tf.add(tf.add(z, mean), tf.matMul(z, matrix)) as Tensor3D
    },
    components() {
      const { mean, matrix } = parts()
      const root = tf.add(matrix, tf.eye(dim)).reshape([runs, 1, dim, dim]) as Tensor4D
      return { weight: tf.ones([runs, 1]), mean, root }
    },
  }
}
