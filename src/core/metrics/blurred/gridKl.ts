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
import { blur, cellWidth, histogram, masses, type Square } from '../../gaussian/grid.ts'
import { lineBlur, lineHistogram, lineMasses } from '../../gaussian/lineGrid.ts'
import type { Mixture } from '../../gaussian/mixture.ts'
import { once } from '../../numerics/once.ts'
import type { Cloud } from '../../space/cloud.ts'
import { pairsOf } from '../../space/pairs.ts'
import type { Target } from '../../targets/target.ts'
import { evaluationSize, type Reference } from '../metric.ts'

export interface GridKl {
  readonly forward: number
  readonly reverse: number
}

/** What the plane and the line do in their own way. */
interface Cells {
  /** Fewest and most cells along a side. */
  readonly sides: readonly [number, number]
  masses(mixture: Mixture, square: Square, size: number): Float64Array
  histogram(points: Float32Array, square: Square, size: number): Float64Array
  blur(grid: Float64Array, size: number, sd: number): Float64Array
}

const plane: Cells = { sides: [64, 192], masses, histogram, blur }
const line: Cells = {
  sides: [256, 8192],
  masses: lineMasses,
  histogram: lineHistogram,
  blur: (grid, _, sd) => lineBlur(grid, sd),
}
const cellsOf = ({ dim }: Target): Cells => (dim === 1 ? line : plane)

/** Cells along a side: no wider than the narrowest component, where that is affordable. */
export function gridSize(target: Target): number {
  const [fewest, most] = cellsOf(target).sides
  return Math.min(most, Math.max(fewest, Math.ceil((2 * target.halfWidth) / narrowest(target))))
}

/** Standard deviation of the narrowest component along its narrower axis. */
const narrowest = ({ mixture, dim }: Target): number =>
  mixture.reduce((least, { sd }) => Math.min(least, ...sd.slice(0, dim)), Number.POSITIVE_INFINITY)

/** Samples of q, of which p has as many. */
const n = evaluationSize

/**
 * Blurs by the narrowest component's own width, not less than a cell. Narrower would raise the
 * noise (by 1 + sd²/h² for each axis of each component); wider would hide spread within a mode.
 * The last entry is what lies outside the square.
 */
function spread(cells: Float64Array, target: Target): Float64Array {
  const size = gridSize(target)
  const sd = Math.max(1, narrowest(target) / cellWidth(target, size))
  const inside = cellsOf(target).blur(cells, size, sd)
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

/** p after the three steps. */
export interface BlurredTarget {
  readonly target: Target
  readonly p: Float64Array
  readonly logP: Float64Array
}

/** Of each target once, for both directions. */
export const blurredTarget: (reference: Reference) => BlurredTarget = once(
  ({ target }: Reference) => {
    const cells = cellsOf(target).masses(target.mixture, target, gridSize(target))
    const p = spread(cells, target)
    return { target, p, logP: p.map(Math.log) }
  },
)

/** Both directions for samples of q. */
export const gridKl = (cloud: Cloud, blurred: BlurredTarget): GridKl => compared(cloud)(blurred)

const compared = once((cloud: Cloud) => once((blurred: BlurredTarget) => compare(cloud, blurred)))

function compare(cloud: Cloud, { target, p, logP }: BlurredTarget): GridKl {
  const cells = cellsOf(target).histogram(pairsOf(cloud), target, gridSize(target))
  const q = spread(cells, target)
  // What a cell without samples has: many are such, and a logarithm takes longer than all the rest.
  const bare = 1 / q.length / (n + 1)
  const logBare = Math.log(bare)
  let forward = 0
  let reverse = 0
  for (let c = 0; c < p.length; c++) {
    const ratio = logP[c] - (q[c] === bare ? logBare : Math.log(q[c]))
    // p and q sum to 1, so q − p adds nothing, and no term is negative.
    forward += p[c] * ratio + (q[c] - p[c])
    reverse += p[c] - q[c] - q[c] * ratio
  }
  return { forward: Math.max(0, forward), reverse: Math.max(0, reverse) }
}
