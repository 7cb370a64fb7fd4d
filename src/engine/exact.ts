/** What can be said exactly of a model with a density. */
import type { Divergence } from '../core/divergences/divergence.ts'
import { exactDivergence, ruleFor } from '../core/divergences/exact.ts'
import { fitCover } from '../core/fitCover.ts'
import type { Mixture } from '../core/mixture.ts'
import { type Nodes, quadrature } from '../core/quadrature.ts'
import type { Target } from '../core/targets/target.ts'
import type { Learner, TF } from '../objectives/objective.ts'
import { mapped } from './layers.ts'

/** D_f(p‖q) of a single run by quadrature in double precision, from its 32-bit log densities. */
export async function divergenceOf(
  tf: TF,
  learner: Learner,
  divergence: Divergence,
  { target, start }: { readonly target: Target; readonly start: Mixture },
): Promise<number> {
  if (!learner.logDensity) return Number.NaN
  const nodes = nodesOf(target, start, divergence)
  const { units, dim } = target
  const standard = Float32Array.from({ length: nodes.logP.length * dim }, (_, i) => {
    const axis = dim === 1 ? 0 : i % 2
    return (nodes.points[dim === 1 ? 2 * i : i] - units.center[axis]) / units.unit
  })
  const logQ = await mapped(tf, standard, dim, learner.logDensity)
  const shift = dim * Math.log(units.unit)
  return exactDivergence(
    divergence,
    nodes,
    Float64Array.from(logQ, (value) => value - shift),
  )
}

/** Nodes along an axis: fewer than for a final number, because every run is measured, and often. */
const MOST = { 1: 4096, 2: 160 } as const

/** Nodes of the last target and divergence: a person who drags a mode makes many. */
let last: { target: Target; start: Mixture; divergence: Divergence; nodes: Nodes } | null = null

function nodesOf(target: Target, start: Mixture, divergence: Divergence): Nodes {
  if (last?.target !== target || last.start !== start || last.divergence !== divergence) {
    const rule = ruleFor(divergence, target.dim)
    const most = Math.min(rule.most, MOST[target.dim])
    const covers = start.map((component) => fitCover(target.mixture, component))
    const nodes = quadrature(target.mixture, covers, { ...rule, most })
    last = { target, start, divergence, nodes }
  }
  return last.nodes
}
