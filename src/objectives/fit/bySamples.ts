/** Three ways to come by ∇_θ D_f(p‖q) from samples, for a model q with a density. */

import { expand } from '../../core/divergences/expansion.ts'
import { effectiveShare } from '../effectiveShare.ts'
import type { Tensor, Tensor1D, Tensor3D, World } from '../objective.ts'
import type { DensityModel, Normals } from './densityModel.ts'
import type { Estimator } from './estimator.ts'
import { logMixture } from './logMixture.ts'
import { weighted } from './weighted.ts'

/** Points in the target's coordinates. */
const inTarget = ({ tf, target: { units }, dim }: World, x: Tensor3D): Tensor3D =>
  x.mul(units.unit).add(tf.tensor1d(units.center.slice(0, dim)))

/** The same noise at another number of points. */
function resized({ runs }: World, noise: Normals, size: number): Normals {
  return {
    size,
    normal(name, dim) {
      const columns = Math.ceil((size * dim) / noise.size)
      const flat = noise.normal(name, columns).reshape([runs, noise.size * columns])
      return flat.slice([0, 0], [-1, size * dim]).reshape([runs, size, dim])
    },
  }
}

/**
 * x = T(z, θ) with z free of θ: the mean of f(p/q) over samples of q, differentiated through the
 * samples and through q. f(u) = u·real(v) − fake(v).
 */
export function byReparametrisation(
  world: World,
  model: DensityModel,
  samples: () => number,
): Estimator {
  const { tf } = world
  const logP = logMixture(world)
  return (divergence, batch) => {
    const { real, fake } = expand(divergence)
    const noise = resized(world, batch, samples())
    const ratio = (x: Tensor3D): Tensor => logP(x).sub(model.logDensity(model.features(x)))
    const mean = (): Tensor1D => {
      const { x, weight } = model.draw(noise)
      const v = ratio(x)
      const f = weighted(tf, real, v, v).sub(weighted(tf, fake, v, null))
      return weight.mul(f).sum(1)
    }
    return {
      surrogate: mean,
      losses: {
        'estimate of D': mean(),
        'effective share of samples': effectiveShare(tf, ratio(model.draw(noise).x)),
      },
    }
  }
}

/**
 * The score function (REINFORCE, Williams 1992): ∇D = E_q[−fake(v) ∇log q], the samples held fixed.
 * Each sample's charge is taken less the mean of the others', which changes no expectation.
 */
export function byScore(world: World, model: DensityModel, samples: () => number): Estimator {
  const { tf } = world
  const logP = logMixture(world)
  return (divergence, batch) => {
    const { real, fake } = expand(divergence)
    const n = samples()
    const x = model.sample(resized(world, batch, n))
    const features = model.features(x)
    const v = logP(x).sub(model.logDensity(features))
    const charge = weighted(tf, fake, v, null)
    const others = charge.sub(charge.mean(1, true)).mul(n > 1 ? n / (n - 1) : 1)
    const coefficient = n > 1 ? others : charge
    const f = weighted(tf, real, v, v).sub(charge)
    return {
      surrogate: () => coefficient.mul(model.logDensity(features)).mean<Tensor1D>(1).neg(),
      losses: {
        'estimate of D': f.mean(1),
        'effective share of samples': effectiveShare(tf, v),
      },
    }
  }
}

/**
 * From data: ∇D = −E_p[(q/p) fake(v) ∇log q]. For forward KL the bracket is 1: maximum likelihood.
 */
export function byData(world: World, model: DensityModel): Estimator {
  const { tf } = world
  const logP = logMixture(world)
  return (divergence, batch) => {
    const { real, fake } = expand(divergence)
    const x = inTarget(world, batch.data().x)
    const features = model.features(x)
    const v = logP(x).sub(model.logDensity(features))
    const charge = weighted(tf, fake, v, v.neg())
    return {
      surrogate: () => charge.mul(model.logDensity(features)).mean<Tensor1D>(1).neg(),
      losses: {
        'estimate of D': weighted(tf, real, v, null).sub(charge).mean(1),
      },
    }
  }
}
