import { type Complex, complex, eigenvalues, modulus, sum, times } from './complex.ts'
import type { DiracLane } from './diracScene.ts'
import { damping, flowEigenvalues, slopeAtZero } from './equilibrium.ts'

const one = complex(1)
const scaled = (by: number, z: Complex): Complex => times(complex(by), z)
const power = (z: Complex, n: number): Complex =>
  Array.from({ length: n }).reduce<Complex>((product) => times(product, z), one)

type Factor = (lane: DiracLane, h: number, eigenvalue: Complex) => number

const ahead = (h: number, eigenvalue: Complex): Complex => sum(one, scaled(h, eigenvalue))

/** By what one step multiplies the share of a small distance that lies along an eigenvector. */
const ofEigenvalue = {
  simultaneous: (_, h, mu) => modulus(ahead(h, mu)),
  extragradient: (_, h, mu) => modulus(sum(one, scaled(h, times(mu, ahead(h, mu))))),
  // λ² − (1 + 2hμ) λ + hμ = 0.
  optimistic: (_, h, mu) =>
    Math.max(...eigenvalues(sum(one, scaled(2 * h, mu)), scaled(h, mu)).map(modulus)),
  lookahead: ({ fast, alpha }, h, mu) =>
    modulus(sum(complex(1 - alpha), scaled(alpha, power(ahead(h, mu), fast)))) ** (1 / fast),
} satisfies Partial<Record<DiracLane['dynamics'], Factor>>

/**
 * θ, then ψ n times: a product of triangular matrices, with determinant (1 − hγ)ⁿ and trace
 * 1 + (1 − hγ)ⁿ − (h f′(0))² Σ (1 − hγ)ⁱ. Without γ its eigenvalues are on the unit circle for
 * √n·h·f′(0) ≤ 2.
 */
function inTurn(lane: DiracLane, gamma: number, h: number): number {
  const kept = 1 - h * gamma
  const left = Array.from({ length: lane.criticSteps }, (_, i) => kept ** i)
  const determinant = kept ** lane.criticSteps
  const turn = (h * slopeAtZero(lane)) ** 2 * left.reduce((total, share) => total + share, 0)
  const both = eigenvalues(complex(1 + determinant - turn), complex(determinant))
  return Math.max(...both.map(modulus))
}

/**
 * By what one step multiplies a small distance from the equilibrium in the long run: the spectral
 * radius of the linearised step, above 1 where it is unstable. null where there is no derivative.
 */
export function stepFactor(lane: DiracLane, h: number): number | null {
  const [both, gamma] = [flowEigenvalues(lane), damping(lane)]
  if (!both || gamma === null) return null
  switch (lane.dynamics) {
    case 'alternating':
      return inTurn(lane, gamma, h)
    case 'averaging':
      return Math.max(lane.decay, inTurn(lane, gamma, h))
    default: {
      const factor = ofEigenvalue[lane.dynamics]
      return Math.max(...both.map((mu) => factor(lane, h, mu)))
    }
  }
}

/** Rounding moves a factor that is 1 by no more. */
const even = 1e-9

export type StepKind = 'out' | 'neither' | 'in'

export const stepKind = (factor: number): StepKind =>
  Math.abs(factor - 1) < even ? 'neither' : factor > 1 ? 'out' : 'in'
