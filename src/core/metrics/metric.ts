import type { Modes } from '../coverage/modes.ts'
import type { Cloud } from '../space/cloud.ts'
import type { Target } from '../targets/target.ts'

/** Samples per evaluation, as in the published protocol (VEEGAN, Srivastava et al. 2017). */
export const evaluationSize = 2500
/** The same on images, whose samples take longer to make and to tell apart. */
const imageEvaluationSize = 1000
/** And where modes are many: of 1000 equal ones 5000 samples of p hit all but 7. */
const manyModes = { from: 500, size: 5000 }
export const evaluationSizes: readonly number[] = [
  evaluationSize,
  imageEvaluationSize,
  manyModes.size,
]

export function sizeFor({ space, modes }: Target): number {
  if (space.kind !== 'image') return evaluationSize
  return modes && modes.weights.length >= manyModes.from ? manyModes.size : imageEvaluationSize
}

/** p as the metrics see it. */
export interface Reference {
  readonly target: Target
  readonly seed: number
  /** Which fraction of p's own mass near a mode captures it. */
  readonly capture: number
  /** Samples of q in one evaluation. */
  readonly size: number
  /** So many points of p, the same each time. */
  draw(count: number): Cloud
}

/**
 * What a learner knows of its model, which no samples tell. What is absent is not known, and NaN could
 * not be resolved. Of a model with a density it is exact, not estimated; of others it is by held-out data.
 */
export interface Facts {
  /** D_f(p‖q) by the divergence that the objective descends; ∞ exactly where the integral is. */
  readonly divergence?: number
  /** KL(p‖q), in nats. */
  readonly forwardKl?: number
  /** KL(q‖p), in nats. */
  readonly reverseKl?: number
  /** A lower bound on the mean of log q over the held-out data, in nats, x in its own units. */
  readonly bound?: number
  /** The share of them that are ten times as dense under the model’s own estimate of p as under q. */
  readonly missed?: number
  /** The mean of log q over the held-out data, in nats, x in its own units. */
  readonly likelihood?: number
}

export type Fact = keyof Facts

/** Those that are known of every model with a density, and of no other. */
export const exactFacts: readonly Fact[] = ['divergence', 'forwardKl', 'reverseKl']

/** Those that can be known of every model with a density, where they are asked for. */
export const densityFacts: readonly Fact[] = [...exactFacts, 'likelihood']

/**
 * A number that says how q compares with p. One file each.
 * @template P what it prepares of p
 */
export interface Metric<P = unknown> {
  readonly id: string
  readonly label: string
  /** One line for a student: what it measures, in which unit, and which way is better. */
  readonly help: string
  readonly order: number
  /** Digits after the point where the number is printed. */
  readonly digits: number
  /** Printed as a percentage. */
  readonly percent?: boolean
  /**
   * When it is measured. Live: at every regular evaluation. Slow: where a run is evaluated often, not
   * every time. Asked: as often as slow ones, but only while something shows it, so its curve begins there.
   */
  readonly cost: 'live' | 'slow' | 'asked'
  /** The facts that it takes, without which it has no value; none where samples are enough. */
  readonly reads?: readonly Fact[]
  /** Of another meaning in each lane: it stands among a lane's losses, and is not compared. */
  readonly ofLane?: boolean
  /** It may be infinite, or beyond 32-bit floats, and is kept so. */
  readonly wide?: boolean
  /** It may be negative, and far from 0: its axis follows the values. */
  readonly signed?: boolean
  /** Natural end of the axis, if there is one: the number of modes, or 1 for a share. */
  top?(target: Target): number
  /** Whether it means anything for this target. */
  defined(target: Target): boolean
  /** What it needs of p, made once for a target and a seed. */
  prepare?(p: Reference): P
  /**
   * NaN where these samples give it no value.
   * @param cloud as many samples of q as the reference says
   */
  evaluate(cloud: Cloud, facts: Facts, prepared: P): number
}

export const metric = <P>(declaration: Metric<P>): Metric => declaration

export const hasModes = (target: Target): boolean => target.modes !== null
/** Pictures with inner pixels. */
export const hasPictures = ({ space }: Target): boolean =>
  space.kind === 'image' && space.width > 2 && space.height > 2
export const hasDensity = (target: Target): boolean => target.density !== null

/** @throws Error where there are none: a metric says so by `defined` */
export function modesOf({ modes }: Target): Modes {
  if (!modes) throw new Error('This target has no modes.')
  return modes
}
