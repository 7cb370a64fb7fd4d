import { dimension, type Mixture } from '../mixture.ts'
import { type Accuracy, type Integrands, type Refined, refine } from '../quadrature/cells.ts'
import { boxOf, turned, turnFor, widened } from '../quadrature/frame.ts'
import { crossings } from '../quadrature/roots.ts'
import { termsOf } from '../quadrature/terms.ts'
import { converges } from '../tails.ts'
import type { Divergence } from './divergence.ts'
import { expand } from './expansion.ts'
import { integrandOf, powersOf } from './integrand.ts'
import { within } from './range.ts'

/** Good for ten digits on the line, and five on the plane. */
export const fine: Readonly<Record<1 | 2, Accuracy>> = {
  1: { order: 12, tolerance: 1e-11, most: 100_000 },
  2: { order: 6, tolerance: 1e-5, most: 1_000_000 },
}

/** An integral that may be farther off than this share of itself is no number to show. */
const UNSURE = 1e-3

/**
 * D_f(p‖q) of mixtures: ∞ exactly where the integral is, by the tails in closed form; NaN where the
 * cells cannot resolve p and q with the evaluations allowed, or D is too large for a double.
 */
export function divergenceBetween(
  divergence: Divergence,
  p: Mixture,
  q: Mixture,
  accuracy: Accuracy = fine[dimension([...p, ...q])],
): number {
  if (!converges(powersOf(divergence), p, q)) return Number.POSITIVE_INFINITY
  const { values, errors } = integrals(divergence, p, q, accuracy)
  const [value, error] = [values[0], errors[0]]
  const isSure = error <= Math.max(UNSURE * Math.abs(value), NOTHING)
  return isSure ? within(divergence, value) : Number.NaN
}

/** D between equals is rounding, of which the error is a large share. */
const NOTHING = 1e-9

/**
 * The integral that is D, and others over the same cells, for p and q whose tails let it be finite.
 * @param more what to add, from a point, and the part q·(fake(v) − real(0)) of the integrand there
 */
export function integrals(
  divergence: Divergence,
  p: Mixture,
  q: Mixture,
  accuracy: Accuracy,
  more?: {
    readonly count: number
    add(paid: number, x: number, y: number, out: Float64Array): void
  },
): Refined {
  const turn = turnFor([...p, ...q])
  const [ofP, ofQ] = [turned(p, turn), turned(q, turn)]
  const box = widened(boxOf([...ofP, ...ofQ]), powersOf(divergence), ofP, ofQ)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const integrand = integrandOf(divergence)
  const both = new Float64Array(2)
  const all: Integrands = (logs, x, y, out) => {
    integrand(logs[0], logs[1], both)
    out[0] = both[0]
    more?.add(both[1], x * cos - y * sin, x * sin + y * cos, out)
  }
  const densities = [termsOf(ofP), termsOf(ofQ)]
  const found = refine(densities, 1 + (more?.count ?? 0), all, box, accuracy)
  const isKinked = expand(divergence).real.sign !== 0 && box[2] === box[3]
  if (!isKinked) return found
  // |p − q| has kinks; cells that end there see none.
  const cuts = crossings(found.cells, accuracy.order)
  return refine(densities, 1 + (more?.count ?? 0), all, box, accuracy, cuts)
}
