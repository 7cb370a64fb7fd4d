import { densityFacts, type Metric } from '../../core/metrics/metric.ts'
import { metrics } from '../../core/metrics/registry.ts'
import { laneNames } from '../../core/settings/experiment.ts'
import type { State } from '../../store/state.ts'
import { hasDensity } from '../selectors/kl.ts'
import { objectiveOf, selectTarget } from '../selectors/selectors.ts'

/**
 * The metrics that compare the lanes, of those that the target and a lane's model have: as one text,
 * which stays the same while a mode of the target is dragged.
 */
export function definedIds(state: State): string {
  const isDense = laneNames.some((name) => hasDensity(state, name))
  const { lanes } = state.experiment
  const offered = laneNames.flatMap((name) => objectiveOf(lanes[name]).facts ?? [])
  const facts = isDense ? [...densityFacts, ...offered] : offered
  const known = ({ reads = [] }: Metric) => reads.every((fact) => facts.includes(fact))
  return metrics
    .filter((metric) => !metric.ofLane && metric.defined(selectTarget(state)) && known(metric))
    .map(({ id }) => id)
    .join(' ')
}
