import type { Component } from '../core/gaussian/mixture.ts'
import type { Params, Values } from '../core/settings/params.ts'
import type { Space } from '../core/space/space.ts'
import type { Target } from '../core/targets/target.ts'

/** Where a model begins that begins somewhere one can point at. */
export interface Starting<P extends Params = Params> {
  /** The Gaussian that the model starts from, in the target's coordinates. */
  start?(values: Values<P>, target: Target): Component
  /**
   * Where D is infinite at the start that the settings name, and so the model starts from another:
   * both. Else null.
   */
  startMoved?(
    values: Values<P>,
    target: Target,
  ): { readonly asked: Component; readonly used: Component } | null
  /** A Gaussian as wide as the starts of all runs, where these scatter; the start unless told. */
  reach?(values: Values<P>, target: Target): Component
  /** How the runs of an ensemble can start apart. */
  starts?(values: Values<P>, kind: Space['kind']): Starts<P>
}

/** Settings with which runs start at different places, by seed, and with which all start at one. */
export interface Starts<P extends Params = Params> {
  readonly scattered: Partial<Values<P>>
  readonly gathered: Partial<Values<P>>
  /** Whether gathered runs are all the same run: nothing else depends on the seed. */
  readonly alike: boolean
}
