import { dimension, type Mixture } from '../mixture.ts'
import {
  type Accuracy,
  type Integrands,
  type Place,
  type Refined,
  refine,
} from '../quadrature/cells.ts'
import { boxOf, holds, placesIn, turned, turnFor, widened } from '../quadrature/frame.ts'
import { MESH_ORDER, meshOf } from '../quadrature/mesh.ts'
import { products } from '../quadrature/products.ts'
import { crossings } from '../quadrature/roots.ts'
import { relevant, type Terms, termsOf } from '../quadrature/terms.ts'
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
 * Four digits on the plane, from cells of p that are made once: for models in training, which are
 * measured often.
 */
export const quick: Readonly<Record<1 | 2, Accuracy>> = {
  1: { order: 10, tolerance: 1e-7, most: 40_000 },
  2: { order: MESH_ORDER, tolerance: 2e-3, most: 300_000, isKept: true },
}

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
  const share = Math.max(UNSURE, 2 * accuracy.tolerance)
  const isSure = error <= Math.max(share * Math.abs(value), NOTHING)
  return isSure ? within(divergence, value) : Number.NaN
}

/** D between equals is rounding, of which the error is a large share. */
const NOTHING = 1e-9

/** More integrals over the same cells. */
interface More {
  readonly count: number
  /** Writes them into `out` from place 1 on. @param paid q·(fake(v) − real(0)) at the point */
  add(paid: number, x: number, y: number, out: Float64Array): void
}

/** The integral that is D, and others, for p and q whose tails let it be finite. */
export function integrals(
  divergence: Divergence,
  p: Mixture,
  q: Mixture,
  accuracy: Accuracy,
  more?: More,
): Refined {
  const { turn, places, also } = beginning(divergence, p, q, accuracy)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const integrand = integrandOf(divergence)
  const both = new Float64Array(2)
  const all: Integrands = (logs, x, y, out) => {
    integrand(logs[0], logs[1], both)
    out[0] = both[0]
    more?.add(both[1], x * cos - y * sin, x * sin + y * cos, out)
  }
  const count = 1 + (more?.count ?? 0)
  const found = refine(places, count, all, accuracy, also)
  const isKinked = expand(divergence).real.sign !== 0 && places.every(({ hy }) => hy === 0)
  if (!isKinked) return found
  // |p − q| has kinks; cells that end there see none.
  const cuts = crossings(found.cells, accuracy.order)
  const [{ densities }] = places
  const ends = [places[0].x - places[0].hx, places[0].x + places[0].hx] as const
  return refine(placesIn([...ends, 0, 0], densities, cuts), count, all, accuracy)
}

/** The places to begin with, in axes that are turned by an angle. */
function beginning(
  divergence: Divergence,
  p: Mixture,
  q: Mixture,
  { isKept }: Accuracy,
): { readonly turn: number; readonly places: readonly Place[]; readonly also: Terms } {
  const powers = powersOf(divergence)
  const mesh = isKept && dimension(p) === 2 ? meshOf(p) : null
  if (mesh && mesh.places.length > 0) {
    const [ofP, ofQ] = [turned(p, mesh.turn), turned(q, mesh.turn)]
    const terms = termsOf(ofQ)
    if (holds(mesh.box, widened(boxOf(ofQ), powers, ofP, ofQ))) {
      const places = mesh.places.map((place) => ({
        ...place,
        densities: [place.densities[0], relevant(terms, place)],
      }))
      return { turn: mesh.turn, places, also: termsOf(products(powers, ofP, ofQ)) }
    }
  }
  const turn = turnFor([...p, ...q])
  const [ofP, ofQ] = [turned(p, turn), turned(q, turn)]
  const box = widened(boxOf([...ofP, ...ofQ]), powers, ofP, ofQ)
  const also = termsOf(products(powers, ofP, ofQ))
  return { turn, places: placesIn(box, [termsOf(ofP), termsOf(ofQ)]), also }
}
