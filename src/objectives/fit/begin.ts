/** What a fit begins with: its model, where that starts, and its nodes. */
import { divergenceOf } from '../../core/divergences/choice.ts'
import type { Divergence } from '../../core/divergences/divergence.ts'
import { expand } from '../../core/divergences/expansion.ts'
import { fitCover, widerOf } from '../../core/gaussian/fitCover.ts'
import { type Component, dimension } from '../../core/gaussian/mixture.ts'
import type { Accuracy } from '../../core/gaussian/quadrature/cells.ts'
import { fitting } from '../../core/gaussian/quadrature/nodes.ts'
import { finiteStart } from '../../core/optima/tailBounds.ts'
import { densityOf, type Target } from '../../core/targets/target.ts'
import type { World } from '../objective.ts'
import type { DensityModel } from './densityModel.ts'
import { flow } from './flow.ts'
import { gaussianMixture } from './gaussianMixture.ts'
import { shareOf } from './gaussianTable.ts'
import { keepInside } from './keepInside.ts'
import type { FitValues, params } from './params.ts'
import { reachOf, scatterOf, startOf } from './start.ts'

/** So far inside, in log σ, a start is put: nearer to the edge D may be all tail, and no number. */
const ROOM = 0.1

/** Where starts scatter, some may lie where D is infinite. */
export function beginInside(
  world: World,
  { parts, trained: [{ theta }] }: DensityModel,
  divergence: Divergence,
): void {
  const inside = parts && keepInside(world, parts, divergence, ROOM)
  if (!inside) return
  world.tf.tidy(() => {
    theta.assign(inside(theta))
  })
}

/** Where D is finite: see `finiteStart`. The Gaussians of a mixture are narrower than its start. */
export function insideFrom(asked: Component, values: FitValues, target: Target): Component {
  const share = values.model === 'mixture' ? shareOf(values.components) : 1
  const scaled = ({ sd, ...rest }: Component, by: number): Component => {
    return { ...rest, sd: [sd[0] * by, sd[1] * by] }
  }
  const first = scaled(asked, share)
  // Of points without a density nobody can say where D is finite.
  if (!target.density) return asked
  const used = finiteStart(target.density, divergenceOf(values), first)
  return used === first ? asked : scaled(used, 1 / share)
}

export const usedStart = (values: FitValues, target: Target): Component =>
  insideFrom(startOf(values.start, target), values, target)

/** What nodes carry besides p: the start, a q that covers p, and a wider one for the heavy tails. */
export const coverFrom = (values: FitValues) => (target: Target) => [
  ...fitCover(densityOf(target), reachOf(usedStart(values, target), values.scatter, target)),
  widerOf(densityOf(target)),
]

/** Couplings cost a network at each node; total variation jumps between nodes, so it needs more. */
export function nodesOf(values: FitValues, target: Target): Accuracy {
  const dim = dimension(densityOf(target))
  const usual = fitting[dim]
  if (dim === 2 && values.model === 'flow') return { ...usual, tolerance: 0.3 }
  return expand(divergenceOf(values)).real.sign === 0
    ? usual
    : { ...usual, cut: { 1: 8, 2: 2 }[dim] }
}

export function modelOf(world: World<typeof params>): DensityModel {
  const { values } = world
  const start = usedStart(values, world.target)
  const scatter = scatterOf(values.scatter)
  switch (values.model) {
    case 'gaussian':
      return gaussianMixture(world, 1, start, scatter)
    case 'mixture':
      return gaussianMixture(world, values.components, start)
    case 'flow':
      return flow(world, values.layers, start, scatter)
  }
}
