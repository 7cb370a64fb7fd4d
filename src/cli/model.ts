import { divergenceBetween } from '../core/divergences/between.ts'
import { type DivergenceId, divergenceOf } from '../core/divergences/choice.ts'
import type { Divergence } from '../core/divergences/divergence.ts'
import { divergences } from '../core/divergences/table.ts'
import { type Component, dimension, type Mixture, moments } from '../core/gaussian/mixture.ts'
import type { Accuracy } from '../core/gaussian/quadrature/cells.ts'
import type { Space } from '../core/space/space.ts'
import type { Target } from '../core/targets/target.ts'

/** Parameters of a Gaussian: numbers on the line, a vector and a matrix on the plane. */
const gaussian = (mixture: Mixture, { kind }: Space) => {
  const {
    mean: [x, y],
    covariance: [xx, xy, yy],
  } = moments(mixture)
  return kind === 'line'
    ? { mean: [x], covariance: [[xx]], sd: Math.sqrt(xx) }
    : {
        mean: [x, y],
        covariance: [
          [xx, xy],
          [xy, yy],
        ],
      }
}

/** D to six digits. */
const ACCURACY: Readonly<Record<1 | 2, Accuracy>> = {
  1: { order: 10, tolerance: 1e-9, most: 100_000 },
  2: { order: 6, tolerance: 1e-4, most: 800_000 },
}

/** D_f(p‖q); ∞, “Infinity” in JSON, where the integral is; NaN, null, where it cannot be resolved. */
const distance = (divergence: Divergence, p: Mixture, model: Mixture): number =>
  divergenceBetween(divergence, p, model, ACCURACY[dimension(p)])

/** From p to the model, by the lane's own divergence and by every other. */
function distances(p: Mixture, model: Mixture, own: Divergence | null) {
  const each = Object.keys(divergences).map((id) => {
    const divergence = divergenceOf({ divergence: id as DivergenceId, alpha: 0 })
    return [id, distance(divergence, p, model)] as const
  })
  const all: Record<string, number> = Object.fromEntries(each)
  return {
    ...(own && { divergence: distance(own, p, model) }),
    divergences: { ...all, jsd: all.js / 2 },
  }
}

/**
 * What a person asks of a mixture model: its mean and covariance, each component's if there are
 * several, and how far it is from p, where that has a density, by the lane's own divergence and by
 * every other. `js` is 2 JSD as in the f-GAN paper, `jsd` the Jensen–Shannon divergence itself.
 */
export function describeModel(mixture: Mixture, target: Target, own: Divergence | null) {
  const { space, density } = target
  const whole = { ...gaussian(mixture, space), ...(density && distances(density, mixture, own)) }
  if (mixture.length === 1) return whole
  return {
    ...whole,
    components: mixture.map((component: Component) => ({
      weight: component.weight,
      ...gaussian([{ ...component, weight: 1 }], space),
    })),
  }
}
