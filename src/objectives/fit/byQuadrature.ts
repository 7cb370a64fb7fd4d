import type { Divergence } from '../../core/divergences/divergence.ts'
import { expand } from '../../core/divergences/expansion.ts'
import type { Mixture } from '../../core/gaussian/mixture.ts'
import type { Accuracy } from '../../core/gaussian/quadrature/cells.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Tensor, Tensor3D, World } from '../objective.ts'
import { charged, chargedParts } from './charged.ts'
import { chargeOf, chargesOf } from './charges.ts'
import type { DensityModel } from './densityModel.ts'
import type { Estimator } from './estimator.ts'
import { fixedNodes } from './fixedNodes.ts'
import { logMixture } from './logMixture.ts'
import { ownNodes } from './ownNodes.ts'

/** Of the mass of a Gaussian over the fixed nodes, so much may be missing, or too much. */
const CARRIED = 1e-4

/**
 * By quadrature, without noise:
 *
 *   ∇D = −Σ w q fake(v) ∇log q,  v = log p/q,
 *
 * over nodes that follow p and the cover. Where they do not carry a component of q, because it is
 * narrower than their distance or outside, it brings nodes of its own.
 * @param coverOf what the fixed nodes are to carry besides p
 */
export function byQuadrature(
  world: World,
  model: DensityModel,
  coverOf: (target: Target) => Mixture,
  accuracy: Accuracy,
): Estimator {
  const { tf } = world
  const { parts } = model
  const fixed = fixedNodes(world, model.features, coverOf, accuracy)
  const own = parts && ownNodes(world, parts)
  const logP = logMixture(world)

  return (divergence) => {
    const { features, mass, logWeight, logP: logPFixed } = fixed()
    const n = logWeight.shape[1]!
    const { ofP, ofQ } = chargeOf(divergence, parts ? 0 : fakeWhereNoData(divergence))

    /** Charges at the fixed nodes and, after them, at a number of others. */
    const chargeAt = (v: Tensor, logMass: Tensor, counts: Tensor | null): Tensor => {
      const { charges, factor } = chargesOf(tf, ofQ, v, logMass, counts)
      if (ofP === 0) return charges
      const ofMass = (factor ? mass.mul(factor) : mass).mul(ofP)
      const others = v.shape[1]! - n
      const padding: [number, number][] = [
        [0, 0],
        [0, others],
      ]
      return charges.add(others === 0 ? ofMass : ofMass.pad(padding))
    }

    if (!parts || !own) {
      const charge = (logQ: Tensor) => chargeAt(logPFixed.sub(logQ), logQ.add(logWeight), null)
      const surrogate = () => charged(tf, model.logDensity(features), charge)
      return { surrogate, losses: {} }
    }

    const places = own.places()
    const all = tf.concat([features, model.features(places)], 1)
    const logPAll = tf.concat([logPFixed, logP(places)], 1)
    const charge = (logs: Tensor3D, logQ: Tensor, shares: Tensor3D | null): Tensor => {
      const first = <T extends Tensor>(x: T): T =>
        x.slice(
          x.shape.map(() => 0),
          [-1, n, ...x.shape.slice(2).map(() => -1)],
        )
      // `[runs, 1, K]`: the mass of each Gaussian over the fixed nodes, and whether that is all.
      const measured = first(logs)
        .sub(parts.logWeights())
        .add(logWeight.reshape([1, n, 1]))
        .exp()
        .sum(1, true)
      const off = measured.sub(1).square()
      const carried = tf.greater(CARRIED ** 2, off).cast('float32')
      const onFixed = shares
        ? first(shares).mul(carried).sum(2)
        : tf.onesLike(logWeight).mul(carried.reshape([-1, 1]))
      const counts = tf.concat([onFixed, own.spread(tf.sub(1, carried))], 1)
      const logMass = tf.concat([first(logQ).add(logWeight), own.logMass()], 1)
      const charges = chargeAt(logPAll.sub(logQ), logMass, counts)
      return lessMean(charges, logMass.exp().mul(counts))
    }
    return { surrogate: () => chargedParts(tf, parts.logs(all), charge), losses: {} }
  }
}

/**
 * Charges less their mean over q, which changes no gradient: Σ q ∇log q = 0. It leaves out what nodes
 * and 32 bits make of that sum where p is far, and all charges are large and almost the same.
 */
function lessMean(charges: Tensor, mass: Tensor): Tensor {
  const mean = charges.sum(1, true).div(mass.sum(1, true))
  return charges.sub(mass.mul(mean))
}

/** fake(−∞) = −f(0), what q pays where p = 0; 0 where that has no end. */
function fakeWhereNoData(divergence: Divergence): number {
  const { constant, slope, exponentials, softminus, sign } = expand(divergence).fake
  const finite = slope === 0 && softminus === 0 && exponentials.every(({ rate }) => rate > 0)
  return finite ? constant - sign : 0
}
