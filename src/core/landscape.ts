import type { Divergence } from './divergences/divergence.ts'
import { exactDivergence, powersOf, ruleFor } from './divergences/exact.ts'
import { componentOf, logGaussian } from './gaussian.ts'
import type { Mixture } from './mixture.ts'
import { quadrature } from './quadrature.ts'
import { converges } from './tails.ts'

/** Enough for a picture: D to about 1e-3 at worst. */
const PER_SD = 2

/**
 * D_f(p‖N(μ, σ²)) for p on the line, over `columns` values of μ and `rows` of log σ with both ends
 * included; row 0 has the smallest σ. Each row has nodes of its own, fine and wide enough for its σ.
 */
export function landscape(
  p: Mixture,
  divergence: Divergence,
  mu: readonly [number, number],
  logSigma: readonly [number, number],
  columns: number,
  rows: number,
): Float64Array {
  const out = new Float64Array(columns * rows).fill(Number.POSITIVE_INFINITY)
  const rule = ruleFor(divergence, 1)
  const powers = powersOf(divergence)
  for (let j = 0; j < rows; j++) {
    const height = logSigma[0] + (j / (rows - 1)) * (logSigma[1] - logSigma[0])
    const ends = mu.map((mean) => componentOf([mean, height]))
    if (!converges(powers, p, ends)) continue
    const nodes = quadrature(p, [ends], { ...rule, perSd: PER_SD })
    const logQ = new Float64Array(nodes.p.length)
    for (let i = 0; i < columns; i++) {
      logGaussian([mu[0] + (i / (columns - 1)) * (mu[1] - mu[0]), height], nodes, logQ)
      out[j * columns + i] = exactDivergence(divergence, nodes, logQ)
    }
  }
  return out
}
