import { componentOf, thetaOf } from './gaussian.ts'
import { type Component, dimension, type Mixture, moments } from './mixture.ts'

/** On the plane a wide box costs the nodes their distance: there 5 sds must do, of the usual 7.5. */
const SHARE = { 1: 1, 2: 5 / 7.5 } as const

/**
 * What the nodes of a fit must carry besides p: its start, if it has one, and the Gaussian with p's
 * moments, about as wide as a fit that covers p gets. Nodes that end with the narrow components of p
 * would cut its tails, and count D too low.
 */
export function fitCover(p: Mixture, start?: Component): Mixture {
  const dim = dimension(p)
  const whole = componentOf(thetaOf(moments(p), dim))
  const [first, second] = whole.sd
  const sd = [SHARE[dim] * first, SHARE[dim] * second] as const
  return [...(start ? [start] : []), { ...whole, sd }]
}
