import type { LayerData } from '../../core/layers/layer.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Learner, TF } from '../../objectives/objective.ts'

/** What a layer is read off. */
export interface Reading {
  readonly tf: TF
  /** The shown run on its own. */
  readonly learner: Learner
  readonly target: Target
  /** Dimension of the z that the learner's map takes. */
  readonly latent: number
}

/** Draws up a layer; null for a model that has none. */
export type Reader = (of: Reading) => Promise<LayerData> | null

/** Says the type of a reader where it stands. */
export const reader = (read: Reader): Reader => read
