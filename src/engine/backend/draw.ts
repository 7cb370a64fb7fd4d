import type { Data } from '../../objectives/batch.ts'
import type { Tensor3D } from '../../objectives/objective.ts'

/**
 * Random tensors of one step, drawn where they are used: number i of run r is the pure function of
 * (`seeds[r]`, stream, step, i) that core/space/random.ts has.
 */
export interface Draw {
  /** Standard normals `[runs, n, dim]`. */
  normals(stream: number, n: number, dim: number): Tensor3D
  /** Uniforms in (0, 1), `[runs, n, dim]`. */
  uniforms(stream: number, n: number, dim: number): Tensor3D
  /** One of so many classes for each point, `[runs, n, classes]`. */
  oneHots(stream: number, n: number, classes: number): Tensor3D
}

/** The same with data of a target, in its standard units. */
export interface DataDraw extends Draw {
  data(stream: number, n: number): Data
}
