import type { Divergence } from '../divergences/divergence.ts'
import { expand } from '../divergences/expansion.ts'
import { integrandOf, powersOf } from '../divergences/integrand.ts'
import { within } from '../divergences/range.ts'
import { gaussianOf } from '../gaussian/gaussian.ts'
import type { Mixture } from '../gaussian/mixture.ts'
import { lineCells } from '../gaussian/quadrature/onLine.ts'
import { converges } from '../gaussian/tails.ts'

/**
 * D_f(p‖N(μ, σ²)) for p on the line, over `columns` values of μ and `rows` of log σ with both ends
 * included; row 0 has the smallest σ. NaN where it cannot be told.
 */
export function landscape(
  p: Mixture,
  divergence: Divergence,
  mu: readonly [number, number],
  logSigma: readonly [number, number],
  columns: number,
  rows: number,
): Float64Array {
  const place = ([from, to]: readonly [number, number], i: number, count: number) =>
    from + (i / (count - 1)) * (to - from)
  const corners = mu.map((mean) => gaussianOf([mean, logSigma[1]]))
  const cells = lineCells(p, corners, expand(divergence).real.sign !== 0)
  const integrand = integrandOf(divergence)
  const powers = powersOf(divergence)
  const out = new Float64Array(2)
  return Float64Array.from({ length: columns * rows }, (_, cell) => {
    const mean = place(mu, cell % columns, columns)
    const logSd = place(logSigma, Math.floor(cell / columns), rows)
    if (!converges(powers, p, [gaussianOf([mean, logSd])])) return Number.POSITIVE_INFINITY
    let sum = 0
    cells.visit(mean, Math.exp(logSd), (_, weight, logP, logQ) => {
      integrand(logP, logQ, out)
      sum += weight * out[0]
    })
    return within(divergence, sum)
  })
}
