/** How wide q may be, and must be, for D to be finite. */
import type { Divergence } from '../divergences/divergence.ts'
import { powersOf } from '../divergences/integrand.ts'
import { type Component, dimension, type Mixture } from '../gaussian/mixture.ts'
import { converges } from '../gaussian/tails.ts'

/**
 * Bounds for q's precision Λ_q = 1/variance along a direction, as multiples of the Λ_p of p's widest
 * component there: every component's must be above `least` (∫ p^a q^{1−a} with a < 0), that of the
 * widest below `most` (a > 1). Both null where D is finite for every q.
 */
export interface Bounds {
  readonly least: number | null
  readonly most: number | null
}

export function boundsOf(divergence: Divergence): Bounds {
  const powers = powersOf(divergence)
  const choose = (factors: readonly number[], best: (...all: number[]) => number) =>
    factors.length === 0 ? null : best(...factors)
  return {
    least: choose(
      powers.filter((a) => a < 0).map((a) => -a / (1 - a)),
      Math.max,
    ),
    most: choose(
      powers.filter((a) => a > 1).map((a) => a / (a - 1)),
      Math.min,
    ),
  }
}

const FAN = 64
/** The axes of so many components are looked along as well. */
const AXES = 32

/** Unit vectors along which the widths of q are looked at, besides its own axes. */
export function directionsFor(p: Mixture): readonly (readonly [number, number])[] {
  if (dimension(p) === 1) return [[1, 0]]
  const fan = Array.from({ length: FAN }, (_, k) => (Math.PI * k) / FAN)
  const axes = p.slice(0, AXES).flatMap(({ angle }) => [angle, angle + Math.PI / 2])
  return [...fan, ...axes].map((angle) => [Math.cos(angle), Math.sin(angle)])
}

/** So much inside the bound a start is put, as a share of its sds: nearer to it D may be all tail. */
const ROOM = Math.exp(-0.15)
const TRIES = 40

/**
 * The start, or where D is infinite there, the one of the same place and shape that is as much
 * narrower, or wider, as it takes for D to be finite.
 */
export function finiteStart(p: Mixture, divergence: Divergence, start: Component): Component {
  const powers = powersOf(divergence)
  const isInside = (one: Component) => converges(powers, p, [{ ...one, weight: 1 }])
  if (isInside(start)) return start
  const factor = powers.some((a) => a < 0) ? ROOM : 1 / ROOM
  const scaled = (by: number) => ({
    ...start,
    sd: [start.sd[0] * by, start.sd[1] * by] as const,
  })
  // By doublings and halvings of the exponent to the edge, and once more beyond it.
  let [outside, inside] = [0, 1]
  while (!isInside(scaled(factor ** inside)) && inside < 2 ** 10) inside *= 2
  for (let k = 0; k < TRIES; k++) {
    const middle = (outside + inside) / 2
    if (isInside(scaled(factor ** middle))) inside = middle
    else outside = middle
  }
  return scaled(factor ** (inside + 1))
}
