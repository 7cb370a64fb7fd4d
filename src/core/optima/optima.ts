/** The single Gaussians q that are nearest to p by a divergence. */
import { divergenceBetween } from '../divergences/between.ts'
import type { Divergence } from '../divergences/divergence.ts'
import { expand } from '../divergences/expansion.ts'
import { gaussianOf, stepScale, type Theta } from '../gaussian/gaussian.ts'
import { isometriesOf } from '../gaussian/isometries.ts'
import { type Component, dimension, type Mixture } from '../gaussian/mixture.ts'
import { type Demands, descend, polish } from '../numerics/minimise.ts'
import { imagesOf, unlike } from './alike.ts'
import { edgeMinimum } from './edge.ts'
import { type Near, objectives } from './fitObjectives.ts'
import { startsFor } from './starts.ts'

export interface Fit {
  readonly theta: Theta
  readonly q: Component
  /** D_f(p‖q). */
  readonly value: number
  /** D is infinite beyond: it still falls here, but there is no way on. */
  readonly edge?: boolean
}

/** Places nearer than this, in natural lengths, lead to the same optimum. */
const NEAR = 0.05

/** Sums over a kink are a little rough, also where it is rounded off. */
const KINKED: Demands = { flat: -0.02, steep: 1e-3 }

/**
 * The local minima of D_f(p‖q) over single Gaussians q that the starts lead to (see `startsFor`),
 * the best first, also those at the edge of where D is finite. Of places that a symmetry of p makes
 * alike one is searched from.
 */
export function optima(p: Mixture, divergence: Divergence): readonly Fit[] {
  const { coarse, medium, exact } = objectives(p, divergence)
  const isometries = dimension(p) === 1 ? [] : isometriesOf(p)
  const demands = expand(divergence).real.sign === 0 ? undefined : KINKED

  const search = (near: Near, places: readonly { readonly theta: Theta }[], steep: number) =>
    unlike(places, isometries, NEAR).flatMap(({ theta }) => {
      const found = descend(near(theta), theta, stepScale, steep)
      return found ? [found] : []
    })
  const starts = startsFor(p, divergence).map((theta) => ({ theta }))
  const basins = search(medium, search(coarse, starts, 1e-3), 1e-4)

  const minima = unlike(basins, isometries, NEAR).flatMap(({ theta }) => {
    const nearby = exact(theta)
    const end = descend(nearby, theta, stepScale, 1e-5)
    if (!end) return []
    const inside = polish(nearby, end, stepScale(end.theta), demands)
    if (inside) return [{ theta: inside.theta, edge: false }]
    const atEdge = edgeMinimum(p, divergence, end.theta, medium)
    return atEdge ? [{ theta: atEdge, edge: true }] : []
  })
  return unlike(minima, isometries, NEAR)
    .flatMap(({ theta, edge }) => {
      const value = divergenceBetween(divergence, p, [gaussianOf(theta)])
      return imagesOf(theta, isometries, NEAR).map((image) => {
        return { theta: image, q: gaussianOf(image), value, edge }
      })
    })
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => a.value - b.value)
}
