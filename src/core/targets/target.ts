import { dimension, type Mixture, moments, normalise } from '../gaussian/mixture.ts'
import { type Params, real, type Values } from '../settings/params.ts'

/** Standard units: u = (x − center) / unit. */
export interface Units {
  readonly center: readonly [number, number]
  readonly unit: number
}

/** What the models are trained on: an exact density, and its modes where it has any. */
export interface Target {
  /** 1 on the line, where the second coordinate of every point is 0; 2 on the plane. */
  readonly dim: 1 | 2
  /** The density; weights sum to 1. */
  readonly mixture: Mixture
  /** What can be captured or missed; weights sum to 1. A shape (moons, spiral) has none. */
  readonly modes: Mixture
  /** The plotting square is center ± halfWidth, a little wider than the data. */
  readonly center: readonly [number, number]
  readonly halfWidth: number
  /** What the models see: zero mean, and a root-mean-square coordinate of 1. */
  readonly units: Units
}

/** A family of targets with parameters. One file each. */
export interface TargetFamily<P extends Params = Params> {
  readonly id: string
  readonly label: string
  readonly kind: 'line' | 'plane'
  /** One sentence: what it is good for. */
  readonly summary: string
  /** Position in the menu. */
  readonly order: number
  readonly params: P
  build(values: Values<P>): Target
}

/** Keeps the parameter types of a declaration while it is stored among others. */
export const family = <P extends Params>(declaration: TargetFamily<P>): TargetFamily<P> =>
  declaration

/** A target from components of any positive weights, each of them a mode unless told otherwise. */
export function target(components: Mixture, modes: Mixture = components): Target {
  const mixture = normalise(components)
  const dim = dimension(mixture)
  const { mean, covariance } = moments(mixture)
  const unit = Math.sqrt((covariance[0] + covariance[2]) / dim)
  // Four standard deviations beyond the outermost mean, so that the square holds all but 1e-4 of
  // the mass, and a margin in which bad samples can be seen.
  const reach = Math.max(
    ...mixture.map(({ mean: [x, y], sd }) => {
      const distance = Math.max(Math.abs(x - mean[0]), Math.abs(y - mean[1]))
      return distance + 4 * Math.max(...sd)
    }),
  )
  return {
    dim,
    mixture,
    modes: modes === components ? mixture : normalise(modes),
    center: mean,
    halfWidth: 1.15 * reach,
    units: { center: mean, unit },
  }
}

/** For families with many alike modes: how unequal their weights are. */
export const imbalance = real({
  label: 'Imbalance',
  help: 'How many times heavier the first mode is than the last; 1 makes all weights equal.',
  default: 1,
  min: 1,
  max: 100,
  scale: 'log',
})

/** Weight of mode k of `count`, before normalisation: falls by equal factors from ratio to 1. */
export const graded = (k: number, count: number, ratio: number): number =>
  count > 1 ? ratio ** (1 - k / (count - 1)) : 1
