/** How far a single Gaussian q is from p by a divergence, and which way it is less. */
import { integrals } from '../divergences/between.ts'
import type { Divergence } from '../divergences/divergence.ts'
import { type Integrand, powersOf } from '../divergences/integrand.ts'
import { gaussianOf, logGaussianAt, scoreAt, type Theta } from '../gaussian/gaussian.ts'
import type { Mixture } from '../gaussian/mixture.ts'
import { narrowest } from '../gaussian/narrowest.ts'
import type { Accuracy } from '../gaussian/quadrature/cells.ts'
import type { Nodes } from '../gaussian/quadrature/nodes.ts'
import type { LineCells } from '../gaussian/quadrature/onLine.ts'
import { converges } from '../gaussian/tails.ts'
import type { Evaluation, Smooth } from '../numerics/minimise.ts'

/** No divergence wants q narrower than p's narrowest component; a little room for the search. */
export const NARROWEST = 0.7

const infinite: Evaluation = { value: Number.POSITIVE_INFINITY, gradient: [] }

/** Where D may be looked for: the integral is finite, and q no narrower than it would ever be best. */
function domain(p: Mixture, divergence: Divergence): (theta: Theta) => boolean {
  const powers = powersOf(divergence)
  const least = NARROWEST * narrowest(p)
  return (theta) => {
    const q = [gaussianOf(theta)]
    return narrowest(q) >= least && converges(powers, p, q)
  }
}

const finite = (value: number, gradient: readonly number[]): Evaluation =>
  Number.isFinite(value) && gradient.every(Number.isFinite) ? { value, gradient } : infinite

/** D_f(p‖q_θ) and its gradient, by cells made for each θ; infinite outside its domain. */
export function gaussianFit(p: Mixture, divergence: Divergence, accuracy: Accuracy): Smooth {
  const isInside = domain(p, divergence)
  return (theta) => {
    if (!isInside(theta)) return infinite
    const score = scoreAt(theta)
    const { values } = integrals([divergence], p, [gaussianOf(theta)], accuracy, {
      count: theta.length,
      add: (paid, x, y, out) => score(x, y, -paid, out),
    })
    return finite(values[0], [...values.subarray(1)])
  }
}

/** Calls `each` with every node that a q_θ needs: place, weight, log p and log q. */
export type Sum = (
  theta: Theta,
  each: (x: number, y: number, weight: number, logP: number, logQ: number) => void,
) => void

export const overNodes =
  ({ points, weights, logP }: Nodes): Sum =>
  (theta, each) => {
    const logQ = logGaussianAt(theta)
    for (let i = 0; i < logP.length; i++) {
      const [x, y] = [points[2 * i], points[2 * i + 1]]
      each(x, y, weights[i], logP[i], logQ(x, y))
    }
  }

export const overCells =
  ({ visit }: LineCells): Sum =>
  (theta, each) =>
    visit(theta[0], Math.exp(theta[1]), (x, weight, logP, logQ) => each(x, 0, weight, logP, logQ))

/** The nodes carry q where its mass over them is 1 but for this. */
const CARRIED = 0.01

/** The same by nodes that were made beforehand; infinite also where they do not carry q. */
export function gaussianFitOver(
  sum: Sum,
  p: Mixture,
  divergence: Divergence,
  integrand: Integrand,
): Smooth {
  const isInside = domain(p, divergence)
  const both = new Float64Array(2)
  return (theta) => {
    if (!isInside(theta)) return infinite
    const score = scoreAt(theta)
    const one = new Float64Array(1 + theta.length)
    const gradient = new Float64Array(theta.length)
    let [value, mass] = [0, 0]
    sum(theta, (x, y, weight, logP, logQ) => {
      integrand(logP, logQ, both)
      value += weight * both[0]
      mass += weight * Math.exp(logQ)
      if (both[1] === 0) return
      score(x, y, -weight * both[1], one)
      for (let k = 0; k < gradient.length; k++) gradient[k] += one[k + 1]
    })
    return Math.abs(mass - 1) > CARRIED ? infinite : finite(value, [...gradient])
  }
}
