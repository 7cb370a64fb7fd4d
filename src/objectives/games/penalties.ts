import type { Noise } from '../batch.ts'
import type { Net } from '../network.ts'
import type { Tensor1D, Tensor3D } from '../objective.ts'
import { mean } from '../tensors.ts'

/** What a penalty may look at: the critic, and what it is shown of data and of samples. */
export interface Shown {
  readonly critic: Net
  readonly real: Tensor3D
  readonly fake: Tensor3D
  /** Noise of this step, and a name for what the penalty draws of it. */
  readonly noise: Noise
  readonly name: string
}

/** The critic's loss with what is added to it, `[runs]`. It may depend on the critic's θ only. */
export type Penalty = (loss: Tensor1D, shown: Shown) => Tensor1D

/**
 * loss + (γ/2) E_p‖∇ₓ a(x)‖², R1 (Mescheder, Geiger & Nowozin 2018, arXiv 1801.04406).
 * As there it is of the network's output a itself, not of what is read from it, whose gradient
 * vanishes where it is bounded; and of the data as the critic is shown them.
 */
export const r1 =
  (values: { readonly gradientPenalty: number }): Penalty =>
  (loss, { critic, real }) =>
    values.gradientPenalty > 0
      ? loss.add(mean(critic.gradientNorm2(real)).mul(values.gradientPenalty / 2))
      : loss

/** (‖∇ₓ a‖ − 1)²; the root has no derivative at 0, so it is taken a little beside it. */
const awayFromUnitSlope = (critic: Net, x: Tensor3D): Tensor1D =>
  mean(critic.gradientNorm2(x).add(1e-12).sqrt().sub(1).square())

/**
 * loss + λ E(‖∇ₓ̂ a‖ − 1)² on lines between data and samples, x̂ = ux + (1 − u)y with u ~ U(0, 1)
 * (WGAN-GP, Gulrajani et al. 2017, arXiv 1704.00028, eq. 3).
 */
export const slopeBetween =
  (values: { readonly slopePenalty: number }): Penalty =>
  (loss, { critic, real, fake, noise, name }) => {
    const u = noise.uniform(name, 1)
    const between = u.mul(real).add<Tensor3D>(u.neg().add(1).mul(fake))
    return loss.add(awayFromUnitSlope(critic, between).mul(values.slopePenalty))
  }

/**
 * loss + λ E(‖∇ₓ̂ a‖ − 1)² close to the data, x̂ = x + uδ with δ up to half a standard deviation of the
 * batch (DRAGAN, Kodali et al. 2017, arXiv 1705.07215; noise as in the authors' code).
 */
export const slopeAroundData =
  (values: { readonly slopePenalty: number }): Penalty =>
  (loss, { critic, real, noise, name }) => {
    const spread = real
      .sub(real.mean([1, 2], true))
      .square()
      .mean([1, 2], true)
      .sqrt()
      .mul(0.5)
    const delta = noise.uniform(`${name}, how far`, real.shape[2]).mul(spread)
    const around = real.add<Tensor3D>(delta.mul(noise.uniform(name, 1)))
    return loss.add(awayFromUnitSlope(critic, around).mul(values.slopePenalty))
  }
