import { gaussianModes } from '../coverage/gaussianModes.ts'
import type { Modes } from '../coverage/modes.ts'
import { type Mixture, moments, normalise, spaceOf } from '../gaussian/mixture.ts'
import type { Own } from '../images/own/own.ts'
import type { Training } from '../settings/experiment.ts'
import { type Params, type ParamValue, real, type Values } from '../settings/params.ts'
import type { Source } from '../source/source.ts'
import type { Space } from '../space/space.ts'

/** Standard units: u = (x − center) / unit. */
export interface Units {
  /** `dim` numbers. */
  readonly center: readonly number[]
  readonly unit: number
}

/** What the models are trained on. */
export interface Target {
  readonly space: Space
  /** What its points are drawn from. */
  readonly source: Source
  /** Exact; weights sum to 1. Null where p is known by its points alone. */
  readonly density: Mixture | null
  /** What can be captured or missed. A shape (moons, spiral) has none. */
  readonly modes: Modes | null
  /** The plotting square is center ± halfWidth, a little wider than the data; of images nothing. */
  readonly center: readonly [number, number]
  readonly halfWidth: number
  /** What the models see: zero mean, and a root-mean-square coordinate of 1; ink from −1 to 1. */
  readonly units: Units
}

/**
 * The density of a target that has one.
 * @throws Error with one sentence where there is none
 */
export function densityOf({ density }: Target): Mixture {
  if (!density) throw new Error('Of these data only the points are known, no density.')
  return density
}

/** How many modes there are. */
export const modeCount = ({ modes }: Target): number => modes?.weights.length ?? 0

/** The modes where they are Gaussians, which pictures can mark. */
export const gaussiansOf = ({ modes }: Target): Mixture => modes?.components ?? []

/** A family of targets with parameters. One file each. */
export interface TargetFamily<P extends Params = Params> {
  readonly id: string
  readonly label: string
  readonly kind: Space['kind']
  /** One sentence: what it is good for. */
  readonly summary: string
  /** Position in the menu. */
  readonly order: number
  readonly params: P
  /** Steps between two evaluations where the experiment leaves them open and the objective asks for fewer. */
  readonly every?: number
  /** The shared settings that it is trained with where nobody says otherwise. */
  readonly training?: Partial<Training>
  /** Settings that objectives have in place of their defaults, by name, of those that have one of that name. */
  readonly lanes?: Readonly<Record<string, ParamValue>>
  /** Pictures that a person has to bring for these values; null: none. */
  own?(values: Values<P>): Own | null
  build(values: Values<P>): Target
}

/** Keeps the parameter types of a declaration while it is stored among others. */
export const family = <P extends Params>(declaration: TargetFamily<P>): TargetFamily<P> =>
  declaration

/** A target from components of any positive weights, each of them a mode unless told otherwise. */
export function target(components: Mixture, modes: Mixture = components): Target {
  const mixture = normalise(components)
  const space = spaceOf(mixture)
  const { mean, covariance } = moments(mixture)
  const unit = Math.sqrt((covariance[0] + covariance[2]) / space.dim)
  // Four standard deviations beyond the outermost mean, so that the square holds all but 1e-4 of
  // the mass, and a margin in which bad samples can be seen.
  const reach = Math.max(
    ...mixture.map(({ mean: [x, y], sd }) => {
      const distance = Math.max(Math.abs(x - mean[0]), Math.abs(y - mean[1]))
      return distance + 4 * Math.max(...sd)
    }),
  )
  const marked = modes === components ? mixture : normalise(modes)
  return {
    space,
    source: { type: 'mixture', mixture },
    density: mixture,
    modes: marked.length > 0 ? gaussianModes(marked, mixture, space) : null,
    center: mean,
    halfWidth: 1.15 * reach,
    units: { center: mean.slice(0, space.dim), unit },
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
