/** How far a single Gaussian q is from p by a divergence, by quadrature. */
import type { Divergence } from './divergences/divergence.ts'
import { exactDivergence, powersOf } from './divergences/exact.ts'
import { componentOf, logGaussian, momentsOf, scoreSum, type Theta } from './gaussian.ts'
import type { Smooth } from './minimise.ts'
import type { Mixture } from './mixture.ts'
import { type Nodes, narrowest } from './quadrature.ts'
import { converges } from './tails.ts'

/** So much of q must lie within the nodes; the mass beyond is 2e-9. */
const INSIDE = 6

/** No divergence wants q narrower than p's narrowest component; a little room for the search. */
export const NARROWEST = 0.7

/** D_f(p‖q_θ) and its gradient; infinite where the nodes cannot carry q. */
export function gaussianFit(p: Mixture, divergence: Divergence, nodes: Nodes): Smooth {
  const logQ = new Float64Array(nodes.p.length)
  const weights = new Float64Array(nodes.p.length)
  const powers = powersOf(divergence)
  const least = NARROWEST * narrowest(p)
  // Next to where the integral diverges it is wider than the nodes, and a sum over them too small.
  const share = (INSIDE / nodes.reach) ** 2
  const infinite = { value: Number.POSITIVE_INFINITY, gradient: [] }
  return (theta) => {
    const q = [componentOf(theta)]
    if (!(narrowest(q) >= least && fits(theta, nodes) && converges(powers, p, q, share)))
      return infinite
    logGaussian(theta, nodes, logQ)
    const value = exactDivergence(divergence, nodes, logQ, weights)
    if (!Number.isFinite(value)) return infinite
    return { value, gradient: scoreSum(theta, nodes, weights).map((sum) => -sum) }
  }
}

/** Whether the nodes hold so many sds of q on every side. */
export function fits(
  theta: Theta,
  { dim, box: [left, right, bottom, top] }: Nodes,
  sds = INSIDE,
): boolean {
  const { mean, covariance } = momentsOf(theta)
  const within = (at: number, variance: number, from: number, to: number) =>
    Math.min(at - from, to - at) >= sds * Math.sqrt(variance)
  return (
    within(mean[0], covariance[0], left, right) &&
    (dim === 1 || within(mean[1], covariance[2], bottom, top))
  )
}
