import type { Mixture } from '../../core/gaussian/mixture.ts'
import type { LayerData, LayerId } from '../../core/layers/layer.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Noise } from '../../objectives/batch.ts'
import type { Learner, TF } from '../../objectives/objective.ts'

/** What a layer is read off. */
export interface Reading {
  readonly tf: TF
  /** The shown run on its own. */
  readonly learner: Learner
  readonly target: Target
  /** Dimension of the z that the learner's map takes. */
  readonly latent: number
  /** The model where it is a mixture of Gaussians, in the target's coordinates. */
  readonly components: Mixture | null
  /** Samples of the model, `[count, dim]` in the target's coordinates, the same whenever asked. */
  draw(count: number): Promise<Float32Array>
  /** Noise of so many points for the shown run, the same whenever asked. */
  noise(count: number): Noise
  /** Whether nobody waits for training. */
  readonly still: boolean
  /** What stands on a sheet of images. */
  readonly sheet?: Sheet
  /**
   * Does what takes long, unless it has taken enough of the time of training: then null.
   * @param name of what takes turns of its own
   */
  atLeisure<T>(work: () => Promise<T>, name?: string): Promise<T> | null
}

/** Pictures are `[n, dim]`, in the target's coordinates. */
export interface Sheet {
  /** The samples of the frame. */
  readonly samples: Float32Array
  /** Two of them, by their places: the first is where walks begin, the second the one chosen last. */
  readonly picked: readonly [number, number]
  /** The sheet that is wanted in place of the samples. */
  readonly on: LayerId | null
  /** Those of a sheet; null where the model lacks it. */
  pictures(id: LayerId): Promise<Float32Array> | null
}

/** Draws up a layer; null for a model that has none. */
export type Reader = (of: Reading) => Promise<LayerData> | null

/** Says the type of a reader where it stands. */
export const reader = (read: Reader): Reader => read
