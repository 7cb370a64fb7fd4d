import { normals, stream } from '../../src/core/space/random.ts'
import type { Tensor, Tensor3D, TF } from '../../src/objectives/objective.ts'

/** The networks and batches of one case. */
export interface Size {
  readonly data: number
  readonly latent: number
  readonly batch: number
  readonly hidden: readonly number[]
  readonly criticSteps: number
  readonly runs: number
}

/** A network and its optimiser, in the manner of one engine. */
export interface Player {
  /** `[runs, n, in] → [runs, n, out]` */
  apply(x: Tensor3D): Tensor3D
  /** ‖∇ₓ f‖² of a network with one output, `[runs, n, in] → [runs, n]`. */
  gradientNorm2(x: Tensor3D): Tensor
  /** One Adam step of several players on a loss `[runs]`, which is returned. */
  descend(others: readonly Player[], loss: () => Tensor): Tensor
}

export type CreatePlayer = (sizes: readonly number[], name: string, size: Size) => Player

/** Sets up the networks; the result does one training step and returns the last loss. */
export type Problem = (tf: TF, create: CreatePlayer, size: Size) => () => Tensor

/** The same in every run. */
export const noise = (tf: TF, name: string, { runs, batch }: Size, dim: number): Tensor3D => {
  const key = { seed: 1, stream: stream(name), step: 0 }
  const one = tf.tensor3d(normals(new Float32Array(batch * dim), key), [1, batch, dim])
  return tf.tile(one, [runs, 1, 1])
}
