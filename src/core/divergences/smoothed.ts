import type { Divergence } from './divergence.ts'
import { expand } from './expansion.ts'
import { type Integrand, integrandOf } from './integrand.ts'

/**
 * The integrand of a divergence, but of total variation with its kink at p = q rounded off:
 *
 *   (√((p − q)² + τ²(p + q)²) − τ(p + q))/2,
 *
 * an f-divergence too, which nodes can sum whose cells p = q crosses, for a search by gradients.
 * @param roundness τ: rounded where |log p/q| < 2τ, about
 */
export function smoothed(divergence: Divergence, roundness: number): Integrand {
  if (expand(divergence).real.sign === 0) return integrandOf(divergence)
  const square = roundness * roundness
  return (logP, logQ, out) => {
    const [p, q] = [Math.exp(logP), Math.exp(logQ)]
    const [gap, sum] = [p - q, p + q]
    const root = Math.sqrt(gap * gap + square * sum * sum)
    out[0] = (root - roundness * sum) / 2
    out[1] = root === 0 ? 0 : (q * ((gap - square * sum) / root + roundness)) / 2
  }
}
