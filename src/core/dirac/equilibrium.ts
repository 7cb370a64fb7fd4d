import { type Complex, complex, eigenvalues } from './complex.ts'
import type { DiracLane } from './diracScene.ts'

/** f′(0). */
export const slopeAtZero = ({ loss }: DiracLane): number => (loss === 'wgan' ? 1 : 1 / 2)

/** How fast a regulariser takes ψ back at (0, 0); WGAN-GP pushes it away, with a jump: null. */
export function damping({ loss, regulariser, gamma, sigma }: DiracLane): number | null {
  switch (regulariser) {
    case 'r1':
      return gamma
    case 'noise': // −2 f″(0) σ²; f″(0) is −¼, and 0 where f is linear
      return loss === 'wgan' ? 0 : sigma ** 2 / 2
    case 'gp':
      return null
    default:
      return 0
  }
}

/**
 * Eigenvalues of the flow's Jacobian [[0, −f′(0)], [f′(0), −γ]] at the equilibrium:
 * −γ/2 ± √(γ²/4 − f′(0)²) (Mescheder et al. 2018); null where the field has no derivative there.
 */
export function flowEigenvalues(lane: DiracLane): readonly [Complex, Complex] | null {
  const gamma = damping(lane)
  return gamma === null ? null : eigenvalues(complex(-gamma), complex(slopeAtZero(lane) ** 2))
}

/** What the flow does near the equilibrium, by its eigenvalues. */
export type FlowKind = 'jumps' | 'turns' | 'spiralsIn' | 'goesIn'

export function flowKind(lane: DiracLane): FlowKind {
  const both = flowEigenvalues(lane)
  if (!both) return 'jumps'
  const [{ re, im }] = both
  if (re === 0) return 'turns'
  return im === 0 ? 'goesIn' : 'spiralsIn'
}
