import type { Tensor1D, Tensor2D } from '../objective.ts'
import { mean } from '../tensors.ts'

/** Loss of a real-or-fake classifier with log odds v: −E_p log σ(v) − E_q log σ(−v), `[runs]`. */
export const crossEntropy = (vReal: Tensor2D, vFake: Tensor2D): Tensor1D =>
  mean(vReal.neg().softplus()).add(mean(vFake.softplus()))
