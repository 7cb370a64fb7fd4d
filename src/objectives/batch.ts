import type { Tensor3D } from '@tensorflow/tfjs-core'

/** Named noise of one step (or of one evaluation), the same whenever it is asked for again. */
export interface Noise {
  /** n, the number of points. */
  readonly size: number
  /** Standard normals `[runs, n, dim]`. */
  normal(name: string, dim: number): Tensor3D
  /** Uniform numbers in (0, 1), `[runs, n, dim]`. */
  uniform(name: string, dim: number): Tensor3D
  /** A 1 in one of `classes` columns, all as likely, and 0 in the others, `[runs, n, classes]`. */
  oneHot(name: string, classes: number): Tensor3D
}

/** Points of the data, `[runs, n, dim]`, and of what class each is, one-hot, where that is known. */
export interface Data {
  readonly x: Tensor3D
  readonly label: Tensor3D | null
}

/** What one optimisation step consumes. */
export interface Batch extends Noise {
  /** What the learner's `phase` says of the step; 0 unless told. */
  readonly phase: number
  /**
   * @param draw another one of the same step is another batch
   * @param domain 0, or 1 for the second of two domains
   */
  data(draw?: number, domain?: 0 | 1): Data
}
