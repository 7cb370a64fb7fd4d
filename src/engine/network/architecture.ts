import type { Linear } from '../../objectives/network.ts'
import type { Tensor2D, Tensor3D, TF } from '../../objectives/objective.ts'

/** What a network computes with its numbers θ `[runs, P]`, run by run, and where these begin. */
export interface Architecture {
  /** What θ is made of, in its order. */
  readonly layers: readonly Linear[]
  /** θ at the start; row r depends on `seeds[r]` and the name only. */
  start(name: string, seeds: readonly number[], outputScale?: number): Float32Array
  /**
   * `[runs, n, in] → [runs, n, out]`; the last layer is linear.
   * @param twice whether the result will be differentiated twice
   */
  apply(tf: TF, x: Tensor3D, theta: Tensor2D, twice?: boolean): Tensor3D
  /** ‖∇ₓ f‖² of a one-output network f, `[runs, n, in] → [runs, n]`, to be differentiated by θ. */
  gradientNorm2(tf: TF, x: Tensor3D, theta: Tensor2D): Tensor2D
}
