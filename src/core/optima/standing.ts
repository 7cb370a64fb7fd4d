/** Which of the optima a Gaussian has reached. */
import { dimensionOf, stepScale, type Theta, thetaOf } from '../gaussian/gaussian.ts'
import { type Mixture, moments } from '../gaussian/mixture.ts'
import type { Fit } from './optima.ts'

/** Nearer than this a fit counts as being in an optimum; see `distance`. */
export const TOLERANCE = 0.05

/** Values nearer than this print the same four digits, and count as equal. */
const EQUAL = 5e-5

/**
 * (Σ I_ii (θ_i − θ*_i)²)^½ with I the Fisher information at the optimum: on the line
 * ((Δμ/σ*)² + 2 (Δ log σ)²)^½. It depends on no unit.
 */
export function distance(theta: Theta, optimum: Theta): number {
  const scale = stepScale(optimum)
  return Math.sqrt(theta.reduce((sum, x, i) => sum + (x - optimum[i]) ** 2 / scale[i], 0))
}

/** The optima that none beats, out of a list with the best first. */
export const bestOf = (optima: readonly Fit[]): readonly Fit[] =>
  optima.filter(({ value }) => value - optima[0].value <= EQUAL)

export interface Standing {
  readonly place: 'best' | 'local' | 'away'
  /** The optimum that is reached; null on the way. */
  readonly optimum: Fit | null
}

/** @param optima the best first */
export function standing(model: Mixture, optima: readonly Fit[]): Standing {
  const whole = moments(model)
  const near = ({ theta }: Fit) => distance(thetaOf(whole, dimensionOf(theta)), theta) < TOLERANCE
  const optimum = optima.find(near) ?? null
  if (!optimum) return { place: 'away', optimum }
  return { place: bestOf(optima).includes(optimum) ? 'best' : 'local', optimum }
}
