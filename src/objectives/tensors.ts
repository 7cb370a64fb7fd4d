import type { Arithmetic } from '../core/divergences/arithmetic.ts'
import type { Tensor, Tensor1D, Tensor2D, Tensor3D, TF } from './objective.ts'

/** The divergence table's arithmetic on tensors. */
export const tensors = (tf: TF): Arithmetic<Tensor> => ({
  affine: (x, a, b) => {
    const scaled = a === 1 ? x : tf.mul(x, a)
    return b === 0 ? scaled : tf.add(scaled, b)
  },
  add: (x, y) => tf.add(x, y),
  exp: (x) => tf.exp(x),
  softplus: (x) => tf.softplus(x),
  sign: (x) => tf.sign(x),
  tanh: (x) => tf.tanh(x),
})

/** The only output of a one-output network: `[runs, n, 1] → [runs, n]`. */
export const scalar = (y: Tensor3D): Tensor2D => y.reshape([y.shape[0], y.shape[1]])

/** Mean over the batch: `[runs, n] → [runs]`. */
export const average = (x: Tensor): Tensor1D => x.mean(1) as Tensor1D

/** Parts of the last axis: `[runs, n, Σ sizes] →` one tensor per size. */
export const parts = (tf: TF, x: Tensor3D, sizes: number[]): Tensor3D[] => tf.split(x, sizes, 2)

/** Loss of a real-or-fake classifier with log odds v: −E_p log σ(v) − E_q log σ(−v), `[runs]`. */
export const crossEntropy = (tf: TF, vReal: Tensor2D, vFake: Tensor2D): Tensor1D =>
  average(tf.softplus(tf.neg(vReal))).add(average(tf.softplus(vFake)))

const LOG_2PI = Math.log(2 * Math.PI)

/**
 * log N(x; mean, e^{2 logSd}) summed over the last axis, `[runs, n]`. `logSd` broadcasts against x.
 */
export function logNormal(
  tf: TF,
  x: Tensor3D,
  mean: Tensor | null,
  logSd: Tensor | null,
): Tensor2D {
  const dim = x.shape[2]
  const centred = mean ? tf.sub(x, mean) : x
  const scaled = logSd ? tf.mul(centred, tf.exp(tf.neg(logSd))) : centred
  const quadratic = tf.mul(tf.square(scaled), -0.5)
  const terms = logSd ? tf.sub(quadratic, logSd) : quadratic
  return tf.sub(terms.sum(2), (dim * LOG_2PI) / 2) as Tensor2D
}
