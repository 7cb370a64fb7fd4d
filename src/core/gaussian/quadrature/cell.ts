import type { Rectangle, Terms } from './terms.ts'

/** Several integrands at a point, from the logs of the densities there, into `out`. */
export type Integrands = (logs: Float64Array, x: number, y: number, out: Float64Array) => void

/** Where to begin: a rectangle, and of each density what counts there. */
export interface Place extends Rectangle {
  readonly densities: readonly Terms[]
  /** The log of the first density at its nodes, where it is known. */
  readonly known?: Float64Array
}

export interface Cell extends Place {
  readonly values: Float64Array
  readonly errors: Float64Array
  /** The axis along which the integrands are the less resolved. */
  axis: 0 | 1
}
