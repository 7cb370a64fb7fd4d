import { metrics } from '../../core/metrics/registry.ts'
import type { State } from '../../store/state.ts'
import { selectTarget } from '../selectors.ts'

/**
 * The metrics that the target has, as one text, which stays the same while a mode of the target is
 * dragged.
 */
export const definedIds = (state: State): string =>
  metrics
    .filter((metric) => metric.defined(selectTarget(state)))
    .map(({ id }) => id)
    .join(' ')
