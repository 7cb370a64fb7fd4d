import golden from '../../core/golden/flow.json' with { type: 'json' }
import type { Tensor2D, Tensor3D, TF } from '../objective.ts'

const { weights, means, covs } = golden.mixture

/**
 * The exact velocity of the mixture, v = Σ γ_k [μ_k + (tΣ_k − (1 − t) I) S_k⁻¹ (x − tμ_k)] with
 * S_k = t²Σ_k + (1 − t)² I and γ_k ∝ w_k N(x; tμ_k, S_k).
 */
export const exactOn =
  (tf: TF) =>
  (x: Tensor3D, t: number): Tensor3D => {
    const parts = weights.map((weight, k) => {
      const [xx, xy, yy] = covs[k]
      const [a, b, c] = [t * t * xx + (1 - t) ** 2, t * t * xy, t * t * yy + (1 - t) ** 2]
      const det = a * c - b * b
      const inverse = tf.tensor2d([c / det, -b / det, -b / det, a / det], [2, 2])
      const along = tf.tensor2d([t * xx - (1 - t), t * xy, t * xy, t * yy - (1 - t)], [2, 2])
      const away = x.reshape([-1, 2]).sub<Tensor2D>(means[k].map((m) => t * m))
      const pulled = away.matMul<Tensor2D>(inverse)
      const logShare = away
        .mul(pulled)
        .sum(1, true)
        .mul(-0.5)
        .add(Math.log(weight) - Math.log(det) / 2)
      return { logShare, velocity: pulled.matMul(along).add(means[k]) }
    })
    const shares = tf
      .concat2d(
        parts.map((one) => one.logShare as Tensor2D),
        1,
      )
      .softmax()
    const columns = shares.split<Tensor2D>(parts.length, 1)
    return tf.addN(parts.map(({ velocity }, k) => velocity.mul(columns[k]))).reshape(x.shape)
  }
