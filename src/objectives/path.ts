import type { Mixture } from '../core/gaussian/mixture.ts'

/**
 * The field that a model on a path learns, in standard units: a velocity, or the score of data with
 * noise; points are tensors `[runs, n, dim]`. t runs from 0 (noise) to 1 (data).
 */
export interface Path<Points> {
  at(x: Points, t: number): Points
  /** At t there is scale·x + sd·ε with x ~ p and ε ~ N(0, I). */
  noise(t: number): { readonly scale: number; readonly sd: number }
  /** What the field would be if p were learnt perfectly. */
  exact(p: Mixture, x: number, y: number, t: number): readonly [number, number]
}
