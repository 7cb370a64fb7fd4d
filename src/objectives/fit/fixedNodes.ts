import type { Mixture } from '../../core/gaussian/mixture.ts'
import type { Accuracy } from '../../core/gaussian/quadrature/cells.ts'
import { quadrature, UNSURE } from '../../core/gaussian/quadrature/nodes.ts'
import { failed } from '../../core/record/failure.ts'
import { densityOf, type Target } from '../../core/targets/target.ts'
import type { Tensor3D, World } from '../objective.ts'

/**
 * Nodes that stay where they are, with what of p and of the model's features belongs to them.
 * @throws a `failed` error where p has more, and narrower, components than nodes can follow
 */
export function fixedNodes(
  world: World,
  features: (x: Tensor3D) => Tensor3D,
  coverOf: (target: Target) => Mixture,
  accuracy: Accuracy,
) {
  const { tf, runs } = world
  return world.held((target) => {
    const { points, weights, p, logP, unsure } = quadrature(
      densityOf(target),
      coverOf(target),
      accuracy,
    )
    if (unsure > Math.max(UNSURE, 2 * accuracy.tolerance)) throw failed({ code: 'tooNarrow' })
    const n = logP.length
    const { dim } = target.space
    // Nodes are pairs on the line, too.
    const x = Float32Array.from(
      { length: n * dim },
      (_, i) => points[2 * Math.floor(i / dim) + (i % dim)],
    )
    const row = (values: Float64Array) => tf.tensor2d(Float32Array.from(values), [1, n])
    const forAll = <T extends Tensor3D | ReturnType<typeof row>>(one: T): T =>
      runs === 1
        ? (tf.clone(one) as T)
        : (one.tile([runs, ...one.shape.slice(1).map(() => 1)]) as T)
    return {
      features: forAll(features(tf.tensor3d(x, [1, n, dim]))),
      logP: forAll(row(logP)),
      logWeight: row(weights.map(Math.log)),
      mass: row(p.map((density, i) => density * weights[i])),
    }
  })
}
