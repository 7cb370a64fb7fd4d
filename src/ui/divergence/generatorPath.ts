import { canonical } from '../../core/divergences/canonical.ts'
import type { Divergence } from '../../core/divergences/divergence.ts'

/** The plot reaches from u = 0, all junk, to here. */
export const mostDense = 4
/** Its height, and the length of a bar of costs: twice squared Hellinger, which charges 2, fits. */
export const mostCost = 3

/** Even, so that u = 1, where TV has its kink, is one of the points. */
const pieces = 96

/** The canonical f at u = p/q from 0 on, closer together where f is steep; without an infinite f(0). */
export function generatorPoints(divergence: Divergence): (readonly [number, number])[] {
  return Array.from({ length: pieces + 1 }, (_, i) => {
    const u = mostDense * (i / pieces) ** 2
    return [u, canonical(divergence, u)] as const
  }).filter(([, f]) => Number.isFinite(f))
}
