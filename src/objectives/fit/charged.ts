import type { Tensor, Tensor1D, Tensor2D, Tensor3D, TF } from '../objective.ts'

/**
 * −Σ c log q, `[runs, n] → [runs]`, with charges c = `charge(log q)` that count as fixed in its
 * gradient; so log q is computed once and not once for each.
 */
export function charged(tf: TF, logQ: Tensor2D, charge: (logQ: Tensor) => Tensor): Tensor1D {
  const loss = tf.customGrad((x, save) => {
    const c = charge(x as Tensor)
    ;(save as (tensors: Tensor[]) => void)([c])
    return {
      value: c
        .mul(x as Tensor)
        .sum(1)
        .neg(),
      gradFunc: (dy: Tensor, [fixed]: Tensor[]) => fixed.mul(dy.neg().reshape([dy.size, 1])),
    }
  })
  return loss(logQ) as Tensor1D
}

/**
 * The same for q = Σ q_k, from log q_k `[runs, n, K]`: ∇log q = Σ (q_k/q) ∇log q_k.
 * @param charge from log q `[runs, n]` and the shares q_k/q, `[runs, n, K]`; null for K = 1
 */
export function chargedParts(
  tf: TF,
  logs: Tensor3D,
  charge: (logs: Tensor3D, logQ: Tensor, shares: Tensor3D | null) => Tensor,
): Tensor1D {
  const [runs, n, count] = logs.shape
  const loss = tf.customGrad((x, save) => {
    const each = x as Tensor3D
    const logQ = count === 1 ? each.reshape([runs, n]) : each.logSumExp(2)
    const shares = count === 1 ? null : (each.sub(logQ.reshape([runs, n, 1])).exp() as Tensor3D)
    const c = charge(each, logQ, shares)
    ;(save as (tensors: Tensor[]) => void)(shares ? [c, shares] : [c])
    return {
      value: c.mul(logQ).sum(1).neg(),
      gradFunc: (dy: Tensor, [fixed, weights]: Tensor[]) => {
        const ofSum = fixed.mul(dy.neg().reshape([runs, 1])).reshape([runs, n, 1])
        return weights ? ofSum.mul(weights) : ofSum
      },
    }
  })
  return loss(logs) as Tensor1D
}
