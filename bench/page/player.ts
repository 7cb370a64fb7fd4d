import type { Tensor, Tensor3D } from '../../src/objectives/objective.ts'

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
  /** One Adam step of several players on a loss `[runs]`, which is returned. */
  descend(others: readonly Player[], loss: () => Tensor): Tensor
}

export type CreatePlayer = (sizes: readonly number[], name: string, size: Size) => Player
