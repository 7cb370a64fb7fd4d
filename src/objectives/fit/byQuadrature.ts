import type { Divergence } from '../../core/divergences/divergence.ts'
import { expand } from '../../core/divergences/expansion.ts'
import { fitCover } from '../../core/fitCover.ts'
import type { Component } from '../../core/mixture.ts'
import { quadrature, type Rule } from '../../core/quadrature.ts'
import type { Tensor, Tensor1D, Tensor2D, Tensor3D, TF, World } from '../objective.ts'
import type { DensityModel } from './densityModel.ts'
import type { Estimator } from './estimator.ts'
import { weighted } from './weighted.ts'

/**
 * By the trapezium rule, without noise:
 *
 *   ∇D = −Σ w q fake(v) ∇log q,  v = log p/q,
 *
 * over all nodes. Mass of q that leaves the box of the nodes has p = 0 there, and pays
 * f(0) = −fake(−∞) where that is finite; so the model cannot hide from it.
 */
export function byQuadrature(
  world: World,
  model: DensityModel,
  start: Component,
  rule: Rule,
): Estimator {
  const { tf, runs } = world
  const nodes = world.held((target) => {
    const { points, logP, weight } = quadrature(
      target.mixture,
      [fitCover(target.mixture, start)],
      rule,
    )
    const n = logP.length
    const x = Float32Array.from({ length: n * target.dim }, (_, i) =>
      target.dim === 1 ? points[2 * i] : points[i],
    )
    const one = model.features(tf.tensor3d(x, [1, n, target.dim]))
    return {
      features: runs === 1 ? tf.clone(one) : tf.tile(one, [runs, 1, 1]),
      logP: tf.tensor2d(Float32Array.from(logP), [1, n]),
      weight: tf.scalar(weight),
    }
  })
  return (divergence) => {
    const { fake } = expand(divergence)
    const { features, logP, weight } = nodes()
    const outside = fakeWhereNoData(divergence)
    const charge = (logQ: Tensor): Tensor => {
      const inside = weighted(tf, fake, tf.sub(logP, logQ), logQ)
      const all = outside === 0 ? inside : tf.sub(inside, tf.mul(tf.exp(logQ), outside))
      return tf.mul(all, weight)
    }
    return {
      surrogate: () => charged(tf, model.logDensity(features as Tensor3D), charge),
      losses: {},
    }
  }
}

/**
 * −Σ c log q, `[runs, n] → [runs]`, with charges c = `charge(log q)` that count as fixed in its
 * gradient; so log q is computed once and not once for each.
 */
function charged(tf: TF, logQ: Tensor2D, charge: (logQ: Tensor) => Tensor): Tensor1D {
  const loss = tf.customGrad((x, save) => {
    const c = charge(x as Tensor)
    ;(save as (tensors: Tensor[]) => void)([c])
    return {
      value: tf
        .mul(c, x as Tensor)
        .sum(1)
        .neg(),
      gradFunc: (dy: Tensor, [fixed]: Tensor[]) => tf.mul(fixed, tf.neg(dy).reshape([dy.size, 1])),
    }
  })
  return loss(logQ) as Tensor1D
}

/** fake(−∞) = −f(0), what q pays where p = 0; 0 where that has no end. */
function fakeWhereNoData(divergence: Divergence): number {
  const { constant, slope, exponentials, softminus, sign } = expand(divergence).fake
  const finite = slope === 0 && softminus === 0 && exponentials.every(({ rate }) => rate > 0)
  return finite ? constant - sign : 0
}
