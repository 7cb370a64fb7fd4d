import type { Component } from '../../core/gaussian/mixture.ts'
import type { Tensor3D, World } from '../objective.ts'
import type { DensityModel } from './densityModel.ts'
import { gaussianParts } from './gaussianParts.ts'
import { gaussianTable, logWeightsOf } from './gaussianTable.ts'
import { oneOfMany } from './oneOfMany.ts'
import { logNormalCoefficients, monomials } from './quadratic.ts'
import { scatterOf } from './start.ts'

const LOG_2PI = Math.log(2 * Math.PI)

/**
 * q(x) = Σ_k w_k N(x; m_k, L_k L_kᵀ). With K > 1 the means start as samples of `start`, by seed.
 * @param scatter spread, by seed, of the start of a single Gaussian: see `scatterOf`
 */
export function gaussianMixture(
  world: World,
  count: number,
  start: Component,
  scatter = scatterOf(0),
): DensityModel {
  const { tf, runs, dim } = world
  const { center } = world.target.units
  const { trained, read: table } = gaussianTable(world, count, start, scatter)

  /** `[runs, K, 6]`: see `Learner.components`. */
  const components = (): Tensor3D => {
    const all = table()
    const { mean, logL11, l21, logL22, logit } = all
    const none = tf.zerosLike(logit)
    const columns = [
      logWeightsOf(all).exp(),
      mean[0],
      mean[1] ?? none,
      logL11.exp(),
      l21 ?? none,
      logL22 ? logL22.exp() : none,
    ]
    return tf.concat<Tensor3D>(columns, 1).transpose([0, 2, 1])
  }

  /** x = m + L z with the rows of `components` `[runs, n, 6]` and z `[runs, n, dim]`. */
  const place = (rowOf: Tensor3D, z: Tensor3D): Tensor3D => {
    const [, mx, my, l11, l21, l22] = rowOf.split(6, 2)
    const [z1, z2] = z.split(dim, 2)
    const x = mx.add<Tensor3D>(l11.mul(z1))
    if (dim === 1) return x
    const y = my.add<Tensor3D>(l21.mul(z1).add(l22.mul(z2)))
    return tf.concat([x, y], 2)
  }

  /**
   * log N(x; m, LLᵀ) from x less the centre. The monomials, which are faster for many components, lose
   * (x/σ)² roundings: a nat where σ is a thousandth of x.
   */
  const logOfOne = (x: Tensor3D): Tensor3D => {
    const { mean, logL11, l21, logL22 } = table()
    const [x1, x2] = dim === 1 ? [x] : x.split(2, 2)
    const from = (i: 0 | 1) => mean[i].sub(center[i])
    /** −½z² − log l − ½ log 2π */
    const log = (z: Tensor3D, logL: Tensor3D): Tensor3D =>
      z
        .square()
        .mul(-0.5)
        .sub(logL.add(LOG_2PI / 2))
    const z1 = x1.sub(from(0)).mul<Tensor3D>(logL11.neg().exp())
    const first = log(z1, logL11)
    if (!l21 || !logL22 || !x2) return first
    const rest = x2.sub(from(1)).sub(z1.mul(l21))
    return first.add(log(rest.mul(logL22.neg().exp()), logL22))
  }

  const logs = (features: Tensor3D): Tensor3D => {
    if (count === 1) return logOfOne(features)
    const all = table()
    return features.matMul(logNormalCoefficients(tf, all, center)).add(logWeightsOf(all))
  }

  return {
    trained: [trained],
    features: (x) =>
      count === 1 ? x.sub(tf.tensor1d(center.slice(0, dim))) : monomials(tf, x, center),
    logDensity(features) {
      const each = logs(features)
      if (count === 1) return each.reshape([runs, features.shape[1]])
      return tf.logSumExp(each, 2)
    },
    /** n samples of each component, so that the weights can be differentiated too. */
    draw(noise) {
      const n = noise.size
      const rowsOf = components()
      const z: Tensor3D = noise.normal('model', dim * count).reshape([runs, n * count, dim])
      const repeated: Tensor3D = rowsOf.tile([1, n, 1])
      const [weight] = repeated.split([1, 5], 2)
      return { x: place(repeated, z), weight: weight.div(n).reshape([runs, n * count]) }
    },
    sample(noise) {
      const z = noise.normal('model', dim)
      if (count === 1) return place(tf.tile(components(), [1, noise.size, 1]), z)
      const u = noise.normal('component', 1).div(Math.SQRT2).erf().add(1).mul<Tensor3D>(0.5)
      const one = oneOfMany(tf, logWeightsOf(table()).exp(), u)
      return place(tf.matMul(one, components()), z)
    },
    components,
    parts: gaussianParts(world, count, table, logs),
  }
}
