import { metrics } from '../../core/metrics/registry.ts'
import { laneNames } from '../../core/settings/experiment.ts'
import type { State } from '../../store/state.ts'
import { hasDensity } from '../selectors/kl.ts'
import { selectTarget } from '../selectors/selectors.ts'

/**
 * The metrics that the target and a lane's model have, as one text, which stays the same while a mode
 * of the target is dragged.
 */
export function definedIds(state: State): string {
  const isDense = laneNames.some((name) => hasDensity(state, name))
  return metrics
    .filter((metric) => metric.defined(selectTarget(state)) && (isDense || !metric.ofDensity))
    .map(({ id }) => id)
    .join(' ')
}
