/**
 * KL(p‖q) and KL(q‖p) from samples of q, on a grid.
 *
 * p and q̂ go through the same three steps: probabilities of the cells, and one of everything
 * outside the square; a Gaussian blur; and one sample in n + 1 replaced by a uniform cell. Each step
 * is a stochastic map, so by data processing the result estimates a lower bound of the KL without
 * grid, a model equal to p has nothing but sampling noise, about (effective cells)/2n, and both
 * directions are finite and never negative. It depends on the grid, which is set by the target
 * alone: compare models, not targets.
 */
import { blur, cellWidth, histogram, masses } from './grid.ts'
import type { Comparison, Reference } from './metrics/metric.ts'
import { once } from './once.ts'
import type { Target } from './targets/target.ts'

export interface GridKl {
  readonly forward: number
  readonly reverse: number
}

/** Cells along a side: no wider than the narrowest component, where that is affordable. */
export function gridSize(target: Target): number {
  return Math.min(192, Math.max(64, Math.ceil((2 * target.halfWidth) / narrowest(target))))
}

const narrowest = ({ mixture }: Target): number =>
  mixture.reduce((least, { sd }) => Math.min(least, sd[0], sd[1]), Number.POSITIVE_INFINITY)

/**
 * Blurs by the narrowest component's own width, not less than a cell. Narrower would raise the
 * noise (by (1 + sd²/h²)² for each component); wider would hide spread within a mode.
 * The last entry is what lies outside the square.
 */
function spread(cells: Float64Array, target: Target, n: number): Float64Array {
  const size = gridSize(target)
  const sd = Math.max(1, narrowest(target) / cellWidth(target, size))
  const inside = blur(cells, size, sd)
  const out = new Float64Array(inside.length + 1)
  const floor = 1 / out.length
  let rest = 1
  for (let c = 0; c < inside.length; c++) {
    rest -= inside[c]
    out[c] = (n * inside[c] + floor) / (n + 1)
  }
  out[inside.length] = (n * Math.max(0, rest) + floor) / (n + 1)
  return out
}

const spreadReference = once(({ target, samples }: Reference) => {
  const p = spread(masses(target.mixture, target, gridSize(target)), target, samples.length / 2)
  return { p, logP: p.map(Math.log) }
})

export const gridKl = once(({ samples, reference }: Comparison): GridKl => {
  const { target } = reference
  const { p, logP } = spreadReference(reference)
  const cells = histogram(samples, target, gridSize(target))
  const q = spread(cells, target, reference.samples.length / 2)
  let forward = 0
  let reverse = 0
  for (let c = 0; c < p.length; c++) {
    const ratio = logP[c] - Math.log(q[c])
    // p and q sum to 1, so q − p adds nothing, and no term is negative.
    forward += p[c] * ratio + (q[c] - p[c])
    reverse += p[c] - q[c] - q[c] * ratio
  }
  return { forward: Math.max(0, forward), reverse: Math.max(0, reverse) }
})
