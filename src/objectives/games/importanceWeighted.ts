import { detached } from '../detached.ts'
import type { Tensor1D, Tensor2D, TF } from '../objective.ts'

/**
 * −Σᵢ w̃ᵢ log σ(vᵢ) with w̃ = softmax(v), held: samples count by D/(1 − D) = eᵛ (Hu et al. 2018, arXiv
 * 1706.00550, eq. 16 at y = 0), `[runs, n] → [runs]`.
 */
export const importanceWeighted = (tf: TF, v: Tensor2D): Tensor1D =>
  detached<Tensor2D>(tf, () => v.softmax())
    .mul(v.neg().softplus())
    .sum(1)
