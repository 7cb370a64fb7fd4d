import type { Divergence } from '../divergences/divergence.ts'
import { powersOf } from '../divergences/integrand.ts'
import { gaussianOf, stepScale, type Theta } from '../gaussian/gaussian.ts'
import type { Mixture } from '../gaussian/mixture.ts'
import { converges } from '../gaussian/tails.ts'
import { descend, type Smooth } from '../numerics/minimise.ts'

/** A search that ends so near the edge, as a share of the sds, may have been stopped by it. */
const NEAR = 0.05
/** Bisections for the edge, and how far inside q is put: the integral is that of the edge itself. */
const HALVINGS = 40
const INSIDE = 1e-9
/** Differences for the gradient along the edge, in step scales. */
const DIFFERENCE = 1e-4

/** q with its sds all multiplied. */
const scaled = (theta: Theta, factor: number): Theta =>
  theta.length === 2
    ? [theta[0], theta[1] + Math.log(factor)]
    : [
        theta[0],
        theta[1],
        theta[2] + Math.log(factor),
        theta[3] * factor,
        theta[4] + Math.log(factor),
      ]

/**
 * The minimum of D among the q at the edge of where D is finite, from one next to it: Neyman χ² of two
 * modes that overlap falls until q is as wide as can be, where D is finite and its slope is not 0.
 * @param near D near a place
 * @returns null where the edge is not near, or D falls from it to the inside
 */
export function edgeMinimum(
  p: Mixture,
  divergence: Divergence,
  theta: Theta,
  near: (place: Theta) => Smooth,
): Theta | null {
  const powers = powersOf(divergence)
  const isInside = (at: Theta) => converges(powers, p, [gaussianOf(at)])
  // Where p's power is negative q may be too wide, where q's is, too narrow.
  const outward = powers.some((a) => a < 0) ? 1 + NEAR : 1 / (1 + NEAR)
  if (isInside(scaled(theta, outward))) return null
  const onEdge = (at: Theta): Theta => {
    let [inside, outside] = [isInside(at) ? 0 : -1, 1]
    while (!isInside(scaled(at, outward ** inside))) inside *= 2
    while (isInside(scaled(at, outward ** outside))) outside *= 2
    for (let k = 0; k < HALVINGS; k++) {
      const middle = (inside + outside) / 2
      if (isInside(scaled(at, outward ** middle))) inside = middle
      else outside = middle
    }
    return scaled(at, outward ** inside * (outward > 1 ? 1 - INSIDE : 1 + INSIDE))
  }
  const start = onEdge(theta)
  const search = near(start)
  const value = (at: Theta) => search(onEdge(at)).value
  const along: Smooth = (at) => {
    const scale = stepScale(at)
    const gradient = at.map((_, i) => {
      const h = DIFFERENCE * Math.sqrt(scale[i])
      const beside = (by: number) => value(at.map((x, k) => (k === i ? x + by : x)))
      return (beside(h) - beside(-h)) / (2 * h)
    })
    return { value: value(at), gradient }
  }
  const found = descend(along, start, stepScale, 1e-4, 60)
  if (!found) return null
  const end = onEdge(found.theta)
  const within = search(scaled(end, outward ** -0.2))
  return search(end).value < within.value ? end : null
}
