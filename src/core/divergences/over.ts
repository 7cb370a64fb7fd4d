import { type Nodes, UNSURE } from '../gaussian/quadrature/nodes.ts'
import type { Divergence } from './divergence.ts'
import { integrandOf, powersOf } from './integrand.ts'
import { within } from './range.ts'

/** The mass of q over the nodes may be off by so much. */
const CARRIED = 0.01
/** Where this share of D comes from the outer parts of the nodes' box, there is more beyond it. */
const BEYOND = 1e-3
/** What is outer: beyond this share of the way from the middle. */
const OUTER = 0.7

/**
 * D_f(p‖q) by nodes, from log q there, for a q whose tails are not known: NaN where the nodes do not
 * carry q, or powers such as p²/q have not vanished towards their ends.
 */
export function divergenceOver(
  divergence: Divergence,
  { points, weights, logP, unsure }: Nodes,
  logQ: Float64Array,
): number {
  if (unsure > UNSURE) return Number.NaN
  const integrand = integrandOf(divergence)
  const isOuter = outerOf(points)
  const out = new Float64Array(2)
  let [value, mass, beyond] = [0, 0, 0]
  for (let i = 0; i < logP.length; i++) {
    integrand(logP[i], logQ[i], out)
    value += weights[i] * out[0]
    mass += weights[i] * Math.exp(logQ[i])
    if (isOuter(i)) beyond += weights[i] * out[0]
  }
  const isWide = powersOf(divergence).some((a) => a < 0 || a > 1)
  if (!(Math.abs(mass - 1) < CARRIED) || (isWide && !(beyond < BEYOND * value))) return Number.NaN
  return within(divergence, value)
}

/** Whether a node lies in the outer part of the box around all. */
function outerOf(points: Float64Array): (node: number) => boolean {
  const ends = [0, 1].map((axis) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let i = axis; i < points.length; i += 2) {
      least = Math.min(least, points[i])
      most = Math.max(most, points[i])
    }
    return { middle: (least + most) / 2, half: (most - least) / 2 }
  })
  return (node) =>
    ends.some(({ middle, half }, axis) => Math.abs(points[2 * node + axis] - middle) > OUTER * half)
}
