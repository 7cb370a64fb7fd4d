/** What can be said exactly of a model with a density. */
import { divergenceBetween, quick } from '../core/divergences/between.ts'
import type { Divergence } from '../core/divergences/divergence.ts'
import { divergenceOver } from '../core/divergences/over.ts'
import type { Mixture } from '../core/mixture.ts'
import type { Accuracy } from '../core/quadrature/cells.ts'
import { type Nodes, quadrature } from '../core/quadrature/nodes.ts'
import type { Target } from '../core/targets/target.ts'
import type { Learner, TF } from '../objectives/objective.ts'
import { componentsOf } from './components.ts'
import { mapped } from './layers.ts'

/** Nodes for a density that is no mixture, and costs more. */
const NODES: Readonly<Record<1 | 2, Accuracy>> = {
  1: { order: 8, tolerance: 1e-6, most: 60_000 },
  2: { order: 5, tolerance: 0.03, most: 100_000 },
}

/**
 * D_f(p‖q) of a single run. A mixture of Gaussians is known by its parameters: D is to five digits,
 * and infinite exactly where the integral is. Of any other density D is a sum over nodes that carry p
 * and the cover. NaN for a model without a density, and where the nodes do not carry it.
 */
export async function divergenceOf(
  tf: TF,
  learner: Learner,
  divergence: Divergence,
  { target, cover }: { readonly target: Target; readonly cover: Mixture },
): Promise<number> {
  const models = await componentsOf(tf, learner)
  if (models) return divergenceBetween(divergence, target.mixture, models[0], quick[target.dim])
  if (!learner.logDensity) return Number.NaN
  const { nodes, standard } = gridOf(target, cover)
  const logQ = await mapped(tf, standard, target.dim, learner.logDensity)
  const shift = target.dim * Math.log(target.units.unit)
  return divergenceOver(
    divergence,
    nodes,
    Float64Array.from(logQ, (value) => value - shift),
  )
}

interface Grid {
  readonly nodes: Nodes
  /** The nodes in standard units, `dim` numbers each. */
  readonly standard: Float32Array
}

/** Of the last target only: a person who drags a mode makes many. */
let last: { readonly target: Target; readonly key: string; readonly grid: Grid } | null = null

function gridOf(target: Target, cover: Mixture): Grid {
  const key = JSON.stringify(cover)
  if (last?.target !== target || last.key !== key) {
    const { units, dim } = target
    const nodes = quadrature(target.mixture, cover, NODES[dim])
    const standard = Float32Array.from({ length: nodes.logP.length * dim }, (_, i) => {
      const axis = dim === 1 ? 0 : i % 2
      return (nodes.points[dim === 1 ? 2 * i : i] - units.center[axis]) / units.unit
    })
    last = { target, key, grid: { nodes, standard } }
  }
  return last.grid
}
