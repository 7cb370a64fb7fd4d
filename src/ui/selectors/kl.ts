import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import type { State } from '../../store/state.ts'
import { objectiveOf, selectTarget } from './selectors.ts'

/** Whether a lane's model has a density: every fit; of others it shows with the first evaluation. */
export const hasDensity = (state: State, name: LaneName): boolean =>
  objectiveOf(state.experiment.lanes[name]).family === 'fit' ||
  state.lanes[name].measured?.metrics.forwardKl !== undefined

/**
 * The metrics by which the lanes are compared: exact where both have a density, otherwise one
 * estimate for both.
 */
export const klIds = (state: State) =>
  laneNames.every((name) => hasDensity(state, name))
    ? ({ forward: 'forwardKl', reverse: 'reverseKl' } as const)
    : ({ forward: 'blurredForwardKl', reverse: 'blurredReverseKl' } as const)

/** How far q is from p, where there are no modes to count: of points without a density the distance. */
export function distanceIds(state: State): readonly string[] {
  const { reverse, forward } = klIds(state)
  return selectTarget(state).density ? [reverse, forward] : ['slicedW2']
}
