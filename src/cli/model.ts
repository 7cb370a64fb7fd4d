import { type DivergenceId, divergenceOf } from '../core/divergences/choice.ts'
import type { Divergence } from '../core/divergences/divergence.ts'
import { exactDivergence, ruleFor } from '../core/divergences/exact.ts'
import { divergences } from '../core/divergences/table.ts'
import { type Component, logDensity, type Mixture, moments } from '../core/mixture.ts'
import { quadrature, resolves } from '../core/quadrature.ts'
import type { Target } from '../core/targets/target.ts'

/** Parameters of a Gaussian: numbers on the line, a vector and a matrix on the plane. */
const gaussian = (mixture: Mixture, dim: 1 | 2) => {
  const {
    mean: [x, y],
    covariance: [xx, xy, yy],
  } = moments(mixture)
  return dim === 1
    ? { mean: [x], covariance: [[xx]], sd: Math.sqrt(xx) }
    : {
        mean: [x, y],
        covariance: [
          [xx, xy],
          [xy, yy],
        ],
      }
}

/** Nodes along an axis: for a number that is taken once, many. */
const COUNTS = { 1: { most: 16384 }, 2: { most: 256, limit: 1024 } } as const

/** D_f(p‖q) in double precision; NaN, null in JSON, where p is too narrow for the nodes. */
function distance(divergence: Divergence, { mixture, dim }: Target, model: Mixture): number {
  const rule = { ...ruleFor(divergence, dim), ...COUNTS[dim] }
  const nodes = quadrature(mixture, [model], rule)
  if (!resolves(nodes, mixture)) return Number.NaN
  const logQ = Float64Array.from(nodes.logP, (_, i) =>
    logDensity(model, nodes.points[2 * i], nodes.points[2 * i + 1]),
  )
  return exactDivergence(divergence, nodes, logQ)
}

/**
 * What a person asks of a mixture model: its mean and covariance, each component's if there are
 * several, and how far it is from p, by the lane's own divergence and by every other. `js` is
 * 2 JSD as in the f-GAN paper, `jsd` the Jensen–Shannon divergence itself.
 */
export function describeModel(mixture: Mixture, target: Target, own: Divergence | null) {
  const { dim } = target
  const each = Object.keys(divergences).map((id) => {
    const divergence = divergenceOf({ divergence: id as DivergenceId, alpha: 0 })
    return [id, distance(divergence, target, mixture)] as const
  })
  const all: Record<string, number> = Object.fromEntries(each)
  const whole = {
    ...gaussian(mixture, dim),
    ...(own && { divergence: distance(own, target, mixture) }),
    divergences: { ...all, jsd: all.js / 2 },
  }
  if (mixture.length === 1) return whole
  return {
    ...whole,
    components: mixture.map((component: Component) => ({
      weight: component.weight,
      ...gaussian([{ ...component, weight: 1 }], dim),
    })),
  }
}
