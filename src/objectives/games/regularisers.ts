import type { Mlp, Noise, Tensor1D, Tensor3D } from '../objective.ts'
import { mean } from '../tensors.ts'

/** x + sd·noise: what a critic is shown of data and of samples, so that the two overlap. */
export const blurred = (x: Tensor3D, sd: number, noise: Noise, name: string): Tensor3D =>
  sd === 0 ? x : x.add(noise.normal(`instance/${name}`, x.shape[2]).mul(sd))

/**
 * loss + (γ/2) E_p‖∇ₓ a(x)‖², R1 (Mescheder, Geiger & Nowozin 2018, arXiv 1801.04406).
 * As there it is of the network's output a itself, not of what is read from it, whose gradient
 * vanishes where it is bounded; and of the data as the critic is shown them.
 */
export const r1 = (loss: Tensor1D, critic: Mlp, real: Tensor3D, gamma: number): Tensor1D =>
  gamma > 0 ? loss.add(mean(critic.gradientNorm2(real)).mul(gamma / 2)) : loss
