import type { Plotted } from '../space/space.ts'
import type { PointsProblem } from './problem.ts'

/** A table of more is no toy any more, and nothing of it would show in a sketch. */
export const mostPoints = 100_000

/** Data points as a person brings them, in the order of their file. */
export interface Points {
  readonly space: Plotted
  /** `[n, dim]`, as precise as they were written. */
  readonly coordinates: Float64Array
}

/** Either what was wanted, or why not. */
export type Outcome<T> = { readonly value: T } | { readonly problem: PointsProblem }
