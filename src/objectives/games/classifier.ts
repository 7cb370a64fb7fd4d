import type { Tensor1D, Tensor2D } from '../objective.ts'
import { mean } from '../tensors.ts'

/** −E log σ(v), `[runs]`: what a classifier with log odds v loses where all is real, and who fools it descends. */
export const asReal = (v: Tensor2D): Tensor1D => mean(v.neg().softplus())

/** −E log σ(−v), `[runs]`: what it loses where all is made. */
export const asMade = (v: Tensor2D): Tensor1D => mean(v.softplus())

/** Loss of a real-or-fake classifier with log odds v: −E_p log σ(v) − E_q log σ(−v), `[runs]`. */
export const crossEntropy = (vReal: Tensor2D, vFake: Tensor2D): Tensor1D =>
  asReal(vReal).add(asMade(vFake))
