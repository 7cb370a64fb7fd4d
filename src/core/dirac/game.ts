/**
 * The Dirac-GAN (Mescheder et al. 2018, arXiv 1801.04406): data δ₀, model δ_θ, discriminator
 * D(x) = ψx, which is high where it takes x for generated. ψ ascends and θ descends
 * L(θ, ψ) = f(θψ) + f(0). The only equilibrium is (0, 0).
 */
import type { DiracLane } from './diracScene.ts'
import { expectation } from './noise.ts'
import type { Point } from './point.ts'

export interface Game {
  /** v = (dθ/dt, dψ/dt): each player's own gradient, the way it goes. */
  field(point: Point): Point
  /** Where a step may end. */
  inside(point: Point): Point
}

/** f(t) = −log(1 + e⁻ᵗ), f′(t) = 1/(1 + eᵗ). */
const logistic = (t: number): number => 1 / (1 + Math.exp(t))
const linear = (): number => 1

/** f′ of the loss. */
const slopeOf = (loss: DiracLane['loss']) => (loss === 'wgan' ? linear : logistic)

export function gameOf(lane: DiracLane): Game {
  const { loss, regulariser, gamma, sigma, clip } = lane
  const slope = slopeOf(loss)
  /** −ψ f′(xψ) for x = θ; the non-saturating one descends −f(−θψ). */
  const pull = (x: number, psi: number): number =>
    -psi * slope(loss === 'nonsaturating' ? -x * psi : x * psi)

  /** With x = θ + ε generated and x = ε real: E f(xψ) + E f(−xψ). */
  const blurred = ([theta, psi]: Point): Point => [
    expectation((z) => pull(theta + sigma * z, psi)),
    expectation((z) => {
      const [generated, real] = [theta + sigma * z, sigma * z]
      return generated * slope(generated * psi) - real * slope(-real * psi)
    }),
  ]
  const sharp = ([theta, psi]: Point): Point => [pull(theta, psi), theta * slope(theta * psi)]

  const field = ((): Game['field'] => {
    switch (regulariser) {
      case 'noise':
        return blurred
      case 'r1': // γ/2 ψ²
        return (point) => {
          const [dTheta, dPsi] = sharp(point)
          return [dTheta, dPsi - gamma * point[1]]
        }
      case 'gp': // γ/2 (|ψ| − 1)²; at ψ = 0 its gradient jumps
        return (point) => {
          const [dTheta, dPsi] = sharp(point)
          return [dTheta, dPsi - gamma * (Math.abs(point[1]) - 1) * Math.sign(point[1])]
        }
      default:
        return sharp
    }
  })()

  const inside = ([theta, psi]: Point): Point => [
    theta,
    regulariser === 'clip' ? Math.min(clip, Math.max(-clip, psi)) : psi,
  ]
  return { field, inside }
}
