import type { Mixture } from '../gaussian/mixture.ts'
import type { Cloud } from '../space/cloud.ts'

/** Which modes the points of a cloud belong to. */
export interface Assignment {
  /** The mode that each is nearest to; −1 for one that is no point, because it is not finite. */
  readonly nearest: Int32Array
  /** The mode that each is near to, and so of high quality; −1 where there is none. */
  readonly near: Int32Array
}

/** One of the factors that modes are all combinations of. */
export interface ModeAxis {
  readonly name: string
  /** Its values, as they stand in names of modes. */
  readonly values: readonly string[]
}

/**
 * What of a target can be captured or missed, whatever it is: Gaussians, the digits of images. What
 * takes time, such as a classifier, is made when it is first asked for.
 */
export interface Modes {
  /** True shares; they sum to 1. */
  readonly weights: Float64Array
  /** Share of real points that are assigned wrongly, measured on fresh ones; 0 where exact. */
  readonly error: number
  assign(cloud: Cloud): Assignment
  /**
   * Share of p itself near each mode: what a perfect model has there. Computed when first asked; where it
   * is measured, on points that the modes were not made from.
   */
  nearShares(): Float64Array
  /** The mode whose points are also those of mode k: itself, unless others cover it where it lies. */
  heldBy(k: number): number
  /** The modes as Gaussians, which pictures show and editors change; null where they are none. */
  readonly components: Mixture | null
  /** Short names that need no translation: `3`, `407`. Gaussians have their number alone. */
  readonly names?: readonly string[]
  /** The modes as a product, the last axis fastest: red × green × blue digits. */
  readonly axes?: readonly ModeAxis[]
  /** What each looks like, `[modes, dim]`, of up to 200 modes. */
  pictures?(): Float32Array
  /** The probability of each mode for one point, `dim` numbers, as if all occurred equally often. */
  probability?(x: Float32Array): Float64Array
}
