/** What can be said exactly of a model with a density. */
import { divergencesBetween, quick } from '../../core/divergences/between.ts'
import type { Divergence } from '../../core/divergences/divergence.ts'
import { divergenceOver } from '../../core/divergences/over.ts'
import { divergences } from '../../core/divergences/table.ts'
import { dimension, type Mixture } from '../../core/gaussian/mixture.ts'
import type { Accuracy } from '../../core/gaussian/quadrature/cells.ts'
import { type Nodes, quadrature } from '../../core/gaussian/quadrature/nodes.ts'
import type { Facts } from '../../core/metrics/metric.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Learner, TF } from '../../objectives/objective.ts'
import { mapped } from '../points/mapped.ts'
import { componentsOf } from './components.ts'

/** Nodes for a density that is no mixture, and costs more. */
const NODES: Readonly<Record<1 | 2, Accuracy>> = {
  1: { order: 8, tolerance: 1e-6, most: 60_000 },
  2: { order: 5, tolerance: 0.03, most: 100_000 },
}

/**
 * What is known of a single run; nothing where p is known by its points alone. A mixture of Gaussians is known by its parameters: D is to four
 * digits, and infinite exactly where the integral is. Of any other density D is a sum over nodes that
 * carry p and the cover; NaN where they do not carry q.
 */
export async function factsOf(
  tf: TF,
  learner: Learner,
  own: Divergence | null | undefined,
  { target, cover }: { readonly target: Target; readonly cover: Mixture | null },
): Promise<Facts> {
  const asked = [...new Set([divergences.kl, divergences.rkl, own ?? divergences.kl])]
  const found = await divergencesOf(tf, learner, asked, target, cover)
  if (!found) return {}
  const [forwardKl, reverseKl] = found
  return { forwardKl, reverseKl, ...(own && { divergence: found[asked.indexOf(own)] }) }
}

async function divergencesOf(
  tf: TF,
  learner: Learner,
  asked: readonly Divergence[],
  target: Target,
  cover: Mixture | null,
): Promise<readonly number[] | null> {
  const { density, space, units } = target
  if (!density || !cover) return null
  const models = await componentsOf(tf, learner)
  if (models) return divergencesBetween(asked, density, models[0], quick[dimension(density)])
  if (!learner.logDensity) return null
  const { nodes, standard } = gridOf(target, density, cover)
  const read = await mapped(tf, standard, space.dim, learner.logDensity)
  const shift = space.dim * Math.log(units.unit)
  const logQ = Float64Array.from(read, (value) => value - shift)
  return asked.map((divergence) => divergenceOver(divergence, nodes, logQ))
}

interface Grid {
  readonly nodes: Nodes
  /** The nodes in standard units, `dim` numbers each. */
  readonly standard: Float32Array
}

/** Of the last target only: a person who drags a mode makes many. */
let last: { readonly target: Target; readonly key: string; readonly grid: Grid } | null = null

function gridOf(target: Target, density: Mixture, cover: Mixture): Grid {
  const key = JSON.stringify(cover)
  if (last?.target !== target || last.key !== key) {
    const { center, unit } = target.units
    const nodes = quadrature(density, cover, NODES[dimension(density)])
    const { dim } = target.space
    // Nodes are pairs on the line, too.
    const standard = Float32Array.from({ length: nodes.logP.length * dim }, (_, i) => {
      const axis = i % dim
      return (nodes.points[2 * Math.floor(i / dim) + axis] - center[axis]) / unit
    })
    last = { target, key, grid: { nodes, standard } }
  }
  return last.grid
}
