import type { Tensor2D, Tensor3D } from '@tensorflow/tfjs-core'
import type { Noise } from './batch.ts'

/** Points that a model makes, and where one term of its loss would have each of them go. */
export interface Pull {
  readonly at: Tensor3D
  readonly along: Tensor3D
}

/** What metrics and layers read of a model that its samples do not tell. */
export interface LearnerFacts {
  /**
   * log w = log q(x, z) − log e(z|x), `[runs, n, dim] → [runs, n, k]`, with k codes z of e(z|x) for each
   * point: the mean of w over codes is q(x).
   * @param noise of n·k points
   */
  logWeights?(x: Tensor3D, k: number, noise: Noise): Tensor3D
  /** log d(x), of a density d that estimates p, `[runs, n, dim] → [runs, n]`. */
  logData?(x: Tensor3D): Tensor2D
  /**
   * Of a flow from N(0, I): the noise that it makes x of, and log q(x) in nats, `[runs, n]`, of the flow
   * itself, which samples follow in steps.
   * @param steps fewer take less time, and are less exact
   */
  back?(x: Tensor3D, steps?: number): { readonly noise: Tensor3D; readonly logDensity: Tensor2D }
  /** What comes back of x by a code of which no density is known, or no standard prior, `[runs, n, dim]`. */
  again?(x: Tensor3D): Tensor3D
  /**
   * The terms of the loss of what makes x, in the order in which its arrow in the graph names them.
   * @param data as many points as are wanted
   * @param noise of so many points
   */
  pulls?(data: Tensor3D, noise: (count: number) => Noise): readonly Pull[]
  /**
   * How much each of these points counts in the loss of what makes x, as data or as generated ones: 1 where
   * all count alike, 0 where none has a say, `[runs, n, dim] → [runs, n]`.
   */
  counts?(x: Tensor3D, are: 'data' | 'generated'): Tensor2D
  /** Samples, and one-hot the code, class or generator that each was made with, `[runs, n, codes]`. */
  coded?(noise: Noise): { readonly x: Tensor3D; readonly code: Tensor3D }
  /** Samples on their way from noise to data: as noise, and after each step. The last are `sample`'s. */
  way?(noise: Noise): readonly Tensor3D[]
}
