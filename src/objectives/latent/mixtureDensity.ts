import { draw } from '../../core/source/draw.ts'
import { stream } from '../../core/space/random.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Trainable } from '../network.ts'
import type { Tensor2D, Tensor3D, World } from '../objective.ts'

/** A density with a closed form, log d(x). */
export interface DensityEstimator extends Trainable {
  /** `[runs, n, dim] → [runs, n]`. */
  logDensity(x: Tensor3D): Tensor2D
}

/** Enough for the largest target of line and plane, with some to spare for starts that go astray. */
const COMPONENTS = 48
/** On images a few for each of ten classes, whose pictures differ. */
const IMAGE_COMPONENTS = 100
/** Sds start at a third of the data's spread. */
const START = Math.log(0.3)
/** Log sds and weights move this much slower than means, which have further to go. */
const SLOW = 0.1

/** Where components start, of rows of means, one row of log sds and one of logits. */
interface StartingComponents {
  readonly count: number
  readonly start: number | readonly number[]
  readonly spread: number | readonly number[]
}

/** Spread like the standardised data. */
const scattered: StartingComponents = { count: COMPONENTS, start: 0, spread: 1 }

/** Each at a point of the data: in so many dimensions a normal number for each is far from all of them. */
function atData({ source, space, units }: Target): StartingComponents {
  const count = IMAGE_COMPONENTS
  const key = { seed: 0, stream: stream('density estimator'), step: 0 }
  const { values } = draw(source, space, count, key)
  const { center, unit } = units
  const means = center.flatMap((middle, axis) =>
    Array.from({ length: count }, (_, k) => (values[k * space.dim + axis] - middle) / unit),
  )
  return { count, start: [...means, ...Array<number>(2 * count).fill(0)], spread: 0 }
}

/**
 * d(x) = Σ_k w_k N(x; m_k, s_k² I), every number of it trained. The exponent is linear in
 * (|x|², x, 1), so all components at all points are one matrix product:
 *
 *   log w_k N(x; m_k, s_k² I) = −|x|²/2s² + x·m/s² − |m|²/2s² − dim·log s − dim/2·log 2π + log w_k
 */
export function mixtureDensity(world: World): DensityEstimator {
  const { tf, runs, dim, space, target } = world
  const { count, start, spread } = space.kind === 'image' ? atData(target) : scattered
  // Rows of the table: dim rows of means, one of log sds, one of logits.
  const all = world.free('density estimator', (dim + 2) * count, start, spread)
  return {
    name: all.name,
    theta: all.theta,
    logDensity(x) {
      const table = all.theta.reshape([runs, dim + 2, count])
      const [mean, rawLogSd, rawLogit] = table.split([dim, 1, 1], 1)
      const logSd = rawLogSd.mul(SLOW).add(START)
      const logit = rawLogit.mul(SLOW)
      const precision = logSd.mul(-2).exp()
      const logWeight = logit.sub(logit.logSumExp(2, true))
      const constant = mean
        .square()
        .sum(1, true)
        .mul(precision)
        .mul(-0.5)
        .sub(logSd.mul(dim))
        .sub((dim * Math.log(2 * Math.PI)) / 2)
        .add(logWeight)
      const coefficients = precision.mul(-0.5).concat([mean.mul(precision), constant], 1)
      const ones = tf.onesLike(x.slice([0, 0, 0], [-1, -1, 1]))
      const features = x.square().sum(2, true).concat([x, ones], 2)
      return tf.logSumExp(features.matMul(coefficients), 2)
    },
  }
}
