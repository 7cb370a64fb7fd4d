/** What can be said exactly of a model with a density. */
import type { Divergence } from '../core/divergences/divergence.ts'
import { exactDivergence, ruleFor } from '../core/divergences/exact.ts'
import type { Mixture } from '../core/mixture.ts'
import { type Nodes, quadrature, type Rule, resolves } from '../core/quadrature.ts'
import type { Target } from '../core/targets/target.ts'
import type { Learner, TF } from '../objectives/objective.ts'
import { mapped } from './layers.ts'

/**
 * D_f(p‖q) of a single run by quadrature in double precision, from its 32-bit log densities; NaN for a
 * model without a density, and where the nodes are too far apart for p.
 */
export async function divergenceOf(
  tf: TF,
  learner: Learner,
  divergence: Divergence,
  { target, cover }: { readonly target: Target; readonly cover: Mixture },
): Promise<number> {
  if (!learner.logDensity) return Number.NaN
  const { nodes, standard } = gridOf(target, cover, ruleFor(divergence, target.dim))
  if (!resolves(nodes, target.mixture)) return Number.NaN
  const logQ = await mapped(tf, standard, target.dim, learner.logDensity)
  const shift = target.dim * Math.log(target.units.unit)
  return exactDivergence(
    divergence,
    nodes,
    Float64Array.from(logQ, (value) => value - shift),
  )
}

/** Nodes along an axis: on the plane few, because every run is measured, and often; */
const MOST = { 1: 16384, 2: 160 } as const
/** more for narrow modes. */
const LIMIT = { 1: 16384, 2: 640 } as const

interface Grid {
  readonly nodes: Nodes
  /** The nodes in standard units, `dim` numbers each. */
  readonly standard: Float32Array
}

/** Of the last target only: a person who drags a mode makes many. */
let last: { readonly target: Target; readonly key: string; readonly grid: Grid } | null = null

function gridOf(target: Target, cover: Mixture, rule: Rule): Grid {
  const key = JSON.stringify([cover, rule])
  if (last?.target !== target || last.key !== key) {
    const { units, dim } = target
    const counts = { most: MOST[dim], limit: LIMIT[dim] }
    const nodes = quadrature(target.mixture, [cover], { ...rule, ...counts })
    const standard = Float32Array.from({ length: nodes.logP.length * dim }, (_, i) => {
      const axis = dim === 1 ? 0 : i % 2
      return (nodes.points[dim === 1 ? 2 * i : i] - units.center[axis]) / units.unit
    })
    last = { target, key, grid: { nodes, standard } }
  }
  return last.grid
}
