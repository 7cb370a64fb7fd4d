import { capturedModes } from '../coverage/captured.ts'
import { type Coverage, coverage } from '../coverage/coverage.ts'
import type { Modes } from '../coverage/modes.ts'
import { once } from '../numerics/once.ts'
import type { Target } from '../targets/target.ts'

/** Samples per evaluation, as in the published protocol (VEEGAN, Srivastava et al. 2017). */
export const evaluationSize = 2500

/** p as the metrics see it. */
export interface Reference {
  readonly target: Target
  readonly seed: number
  /** Which fraction of p's own mass near a mode captures it. */
  readonly capture: number
  /** `evaluationSize` samples of p, `dim` numbers each */
  readonly samples: Float32Array
}

/** KL(p‖q) and KL(q‖p) of a model with a density, in nats: no estimates. NaN where unresolved. */
export interface ExactKl {
  readonly forward: number
  readonly reverse: number
}

/** As many samples of q, set against p. A fresh object for each evaluation: results are kept on it. */
export interface Comparison {
  /** `dim` numbers each. */
  readonly samples: Float32Array
  readonly reference: Reference
  /** Null for a model of which only samples are known. */
  readonly kl: ExactKl | null
}

/** A number that says how q compares with p. One file each. */
export interface Metric {
  readonly id: string
  readonly label: string
  /** One line for a student: what it measures, in which unit, and which way is better. */
  readonly help: string
  readonly order: number
  /** Digits after the point where the number is printed. */
  readonly digits: number
  /** Printed as a percentage. */
  readonly percent?: boolean
  /** Only models with a density have it. */
  readonly ofDensity?: boolean
  /** Takes long: where a run is evaluated often, not every time. */
  readonly slow?: boolean
  /** Natural end of the axis, if there is one: the number of modes, or 1 for a share. */
  top?(target: Target): number
  /** Whether it means anything for this target. */
  defined(target: Target): boolean
  /** NaN where these samples give it no value. */
  evaluate(comparison: Comparison): number
}

export const metric = (declaration: Metric): Metric => declaration

/** Mode coverage of q's samples, for all metrics that read it. */
export const coverageOf: (comparison: Comparison) => Coverage = once(({ samples, reference }) =>
  coverage(modesOf(reference.target), { space: reference.target.space, values: samples }),
)

/** Whether q captures each mode, by the honest count. */
export const capturedOf: (comparison: Comparison) => readonly boolean[] = once((comparison) => {
  const { samples, reference } = comparison
  const { target, capture } = reference
  const n = samples.length / target.space.dim
  return capturedModes(coverageOf(comparison), n, modesOf(target), capture)
})

export const hasModes = (target: Target): boolean => target.modes !== null
export const hasDensity = (target: Target): boolean => target.density !== null

/** @throws Error where there are none: a metric says so by \`defined\` */
export function modesOf({ modes }: Target): Modes {
  if (!modes) throw new Error('This target has no modes.')
  return modes
}
