import { cholesky, type Mixture } from '../../core/gaussian/mixture.ts'
import { densityOf, type Target } from '../../core/targets/target.ts'
import type { Tensor2D, Tensor3D, World } from '../objective.ts'
import { logNormalCoefficients, monomials } from './quadratic.ts'

/** log p(x) of the target in nats, `[runs, n, dim] → [runs, n]`, in its own coordinates. */
export function logMixture(world: World): (x: Tensor3D) => Tensor2D {
  const logs = logComponents(world, densityOf)
  return (x) => world.tf.logSumExp(logs(x), 2)
}

/**
 * log w_k N(x; m_k, Σ_k) of a mixture that a target has, `[runs, n, dim] → [runs, n, K]`, in the target's own
 * coordinates.
 */
export function logComponents(
  world: World,
  mixtureOf: (target: Target) => Mixture,
): (x: Tensor3D) => Tensor3D {
  const { tf, runs, dim } = world
  const { center } = world.target.units
  const coefficients = world.held((target) => {
    const mixture = mixtureOf(target)
    const factors = mixture.map(cholesky)
    const row = (numbers: number[]) => tf.tensor2d(numbers, [1, numbers.length])
    const mean = Array.from({ length: dim }, (_, i) => row(mixture.map((one) => one.mean[i])))
    const all = logNormalCoefficients(
      tf,
      {
        mean,
        logL11: row(factors.map(([l11]) => Math.log(l11))),
        l21: dim === 1 ? undefined : row(factors.map(([, l21]) => l21)),
        logL22: dim === 1 ? undefined : row(factors.map(([, , l22]) => Math.log(l22))),
      },
      center,
    )
    const weights = row(mixture.map(({ weight }) => Math.log(weight)))
    // The last row multiplies the monomial 1.
    const last = weights.pad([
      [all.shape[0]! - 1, 0],
      [0, 0],
    ])
    return { each: all.add(last).expandDims(0).tile([runs, 1, 1]) }
  })
  return (x) => tf.matMul<Tensor3D>(monomials(tf, x, center), coefficients().each)
}
