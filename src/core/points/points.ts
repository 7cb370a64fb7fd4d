import type { PointsProblem } from './problem.ts'

/** A table of more is no toy any more, and nothing of it would show in a sketch. */
export const mostPoints = 100_000

/** Data points as a person brings them, in the order of their file. */
export interface Points {
  readonly dim: 1 | 2
  /** x0 y0 x1 y1 …; on the line y is 0. */
  readonly coordinates: Float64Array
}

/** Either what was wanted, or why not. */
export type Outcome<T> = { readonly value: T } | { readonly problem: PointsProblem }
