import { curvature } from './canonical.ts'
import type { Divergence } from './divergence.ts'

/** D where p and q do not overlap, its largest value: f(0) + lim f(u)/u for the f with f′(1) = 0. */
export const supremum = (divergence: Divergence): number =>
  curvature(divergence) * (divergence.junkCost + divergence.missCost)

/** So far beyond an end a sum may lie by rounding, as a share of a D above 1. */
const ROUNDING = 1e-6

/** A computed D, if it is one: 0 or its largest value where rounding went beyond, else NaN. */
export function within(divergence: Divergence, value: number): number {
  const most = supremum(divergence)
  const room = ROUNDING * Math.max(1, Math.abs(value))
  if (!(value >= -room && value <= most + room) || value === Number.POSITIVE_INFINITY) {
    return Number.NaN
  }
  return Math.min(most, Math.max(0, value))
}
