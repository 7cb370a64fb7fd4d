import { dimension, type Mixture } from '../gaussian/mixture.ts'
import type { Integrands, Place } from '../gaussian/quadrature/cell.ts'
import { type Accuracy, type Refined, refine } from '../gaussian/quadrature/cells.ts'
import { boxOf, holds, placesIn, turned, turnFor, widened } from '../gaussian/quadrature/frame.ts'
import { MESH_ORDER, meshOf } from '../gaussian/quadrature/mesh.ts'
import { products } from '../gaussian/quadrature/products.ts'
import { crossings } from '../gaussian/quadrature/roots.ts'
import { relevant, type Terms, termsOf } from '../gaussian/quadrature/terms.ts'
import { converges } from '../gaussian/tails.ts'
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
export const divergenceBetween = (
  divergence: Divergence,
  p: Mixture,
  q: Mixture,
  accuracy?: Accuracy,
): number => divergencesBetween([divergence], p, q, accuracy)[0]

/** Several divergences between the same two mixtures, over the same cells; each as by itself. */
export function divergencesBetween(
  divergences: readonly Divergence[],
  p: Mixture,
  q: Mixture,
  accuracy: Accuracy = fine[dimension([...p, ...q])],
): readonly number[] {
  const finite = divergences.filter((one) => converges(powersOf(one), p, q))
  // Cells that end at the kinks of one are not for the others.
  const groups = [
    finite.filter((one) => !isKinked(one)),
    ...finite.filter(isKinked).map((one) => [one]),
  ]
  const found = new Map<Divergence, number>()
  const share = Math.max(UNSURE, 2 * accuracy.tolerance)
  for (const group of groups.filter(({ length }) => length > 0)) {
    const { values, errors } = integrals(group, p, q, accuracy)
    group.forEach((one, i) => {
      const isSure = errors[i] <= Math.max(share * Math.abs(values[i]), NOTHING)
      found.set(one, isSure ? within(one, values[i]) : Number.NaN)
    })
  }
  return divergences.map((one) => found.get(one) ?? Number.POSITIVE_INFINITY)
}

/** D between equals is rounding, of which the error is a large share. */
const NOTHING = 1e-9

/** Whether what it integrates has a kink where p = q. */
const isKinked = (divergence: Divergence): boolean => expand(divergence).real.sign !== 0

/** More integrals over the same cells as those of one divergence. */
interface More {
  readonly count: number
  /** Writes them into `out` from place 1 on. @param paid q·(fake(v) − real(0)) at the point */
  add(paid: number, x: number, y: number, out: Float64Array): void
}

/**
 * The integrals that are the divergences, for p and q whose tails let them be finite; of a single one
 * others too. One with a kink must be alone.
 */
export function integrals(
  divergences: readonly Divergence[],
  p: Mixture,
  q: Mixture,
  accuracy: Accuracy,
  more?: More,
): Refined {
  const powers = [...new Set(divergences.flatMap(powersOf))]
  const { turn, places, also } = beginning(powers, p, q, accuracy)
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  const integrands = divergences.map(integrandOf)
  const both = new Float64Array(2)
  const all: Integrands = (logs, x, y, out) => {
    for (let i = 0; i < integrands.length; i++) {
      integrands[i](logs[0], logs[1], both)
      out[i] = both[0]
    }
    more?.add(both[1], x * cos - y * sin, x * sin + y * cos, out)
  }
  const count = divergences.length + (more?.count ?? 0)
  const found = refine(places, count, all, accuracy, also)
  const isCut = divergences.some(isKinked) && places.every(({ hy }) => hy === 0)
  if (!isCut) return found
  // |p − q| has kinks; cells that end there see none.
  const cuts = crossings(found.cells, accuracy.order)
  const [{ densities }] = places
  const ends = [places[0].x - places[0].hx, places[0].x + places[0].hx] as const
  return refine(placesIn([...ends, 0, 0], densities, cuts), count, all, accuracy)
}

/** The places to begin with, in axes that are turned by an angle. */
function beginning(
  powers: readonly number[],
  p: Mixture,
  q: Mixture,
  { isKept }: Accuracy,
): { readonly turn: number; readonly places: readonly Place[]; readonly also: Terms } {
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
