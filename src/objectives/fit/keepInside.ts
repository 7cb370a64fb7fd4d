import type { Divergence } from '../../core/divergences/divergence.ts'
import { termsOf } from '../../core/gaussian/quadrature/terms.ts'
import { boundsOf, directionsFor } from '../../core/optima/tailBounds.ts'
import { densityOf, type Target } from '../../core/targets/target.ts'
import type { Tensor, Tensor2D, Tensor3D, World } from '../objective.ts'
import type { Parts } from './densityModel.ts'

/** How far inside the bounds a Gaussian is kept, in log σ. */
const MARGIN = 1e-3

/**
 * Brings a mixture back to where D is finite, by making too wide components narrower, or the largest
 * wider where all are too narrow; null where D is finite for every q.
 */
export function keepInside(
  world: World,
  parts: Parts,
  divergence: Divergence,
  margin = MARGIN,
): ((theta: Tensor2D) => Tensor2D) | null {
  const { runs, target } = world
  const { least, most } = boundsOf(divergence)
  if (least === null && most === null) return null
  const columns = (each: Tensor) => each.reshape([runs, 1, parts.count])
  return (theta) => {
    const excess = logRatios(world, target, parts, theta)
    const ways: Tensor[] = []
    if (least !== null) {
      // Half of log Λ_q/(least Λ_p), where that is smallest, may be added to log σ.
      const room = excess.neg().max(2).neg()
      ways.push(room.sub(Math.log(least)).mul(0.5).sub(margin).minimum(0))
    }
    if (most !== null) {
      const lacking = excess.max(2).sub(Math.log(most)).mul(0.5).add(margin)
      // The component that lacks least is the one to be widened.
      const nearest = lacking.lessEqual(lacking.neg().max(1, true).neg())
      ways.push(lacking.maximum(0).mul(nearest.cast('float32')))
    }
    return parts.scaled(theta, columns(ways.reduce((sum, one) => sum.add(one))))
  }
}

/**
 * log Λ_q/Λ_p along many directions, of each component of q and the widest of p there,
 * `[runs, K, directions]`; on the plane also along the component's own axes.
 */
function logRatios({ tf }: World, target: Target, parts: Parts, theta: Tensor2D): Tensor {
  const directions = directionsFor(densityOf(target))
  const along = (axis: 0 | 1): Tensor3D =>
    tf.tensor3d(
      directions.map((one) => one[axis]),
      [1, 1, directions.length],
    )
  const terms = termsOf(densityOf(target))
  const widest = (x: Tensor, y: Tensor): Tensor => {
    const one = (of: (term: (typeof terms)[number]) => number) =>
      tf.tensor4d(terms.map(of), [1, 1, 1, terms.length])
    const forms = x
      .square()
      .expandDims(3)
      .mul(one(({ xx }) => xx))
      .add(
        x
          .mul(y)
          .expandDims(3)
          .mul(one(({ xy }) => 2 * xy)),
      )
      .add(
        y
          .square()
          .expandDims(3)
          .mul(one(({ yy }) => yy)),
      )
    return forms.neg().max(3).neg()
  }
  const ratio = (x: Tensor3D, y: Tensor3D): Tensor =>
    parts.precisions(theta, x, y).log().sub(widest(x, y).log())
  const fixed = ratio(along(0), along(1))
  if (target.space.kind === 'line') return fixed
  const [cos, sin] = parts.longAxes(theta)
  return tf.concat([fixed, ratio(cos, sin), ratio(sin.neg(), cos)], 2)
}
