import type { Arithmetic } from '../core/divergences/arithmetic.ts'
import type { Tensor, Tensor1D } from './objective.ts'

/** The divergence table's arithmetic on tensors. */
export const tensors: Arithmetic<Tensor> = {
  affine(x, a, b) {
    const scaled = a === 1 ? x : x.mul(a)
    return b === 0 ? scaled : scaled.add(b)
  },
  add: (x, y) => x.add(y),
  exp: (x) => x.exp(),
  softplus: (x) => x.softplus(),
  sign: (x) => x.sign(),
  tanh: (x) => x.tanh(),
}

/** Mean over the batch, run by run: `[runs, n] → [runs]`. */
export const mean = (x: Tensor): Tensor1D => x.mean(1)

/** E x² of numbers `[runs, n]`. */
export const meanSquare = (x: Tensor): Tensor1D => mean(x.square())

/** E‖x − y‖² of points `[runs, n, dim]`. */
export const meanSquaredDistance = (x: Tensor, y: Tensor): Tensor1D =>
  mean(x.sub(y).square().sum(2))
