import type { Metric } from '../../core/metrics/metric.ts'
import { metrics } from '../../core/metrics/registry.ts'

/**
 * What an evaluation measures.
 * @param whole also what takes long
 * @param asked ids of metrics that are shown; of those that wait to be asked, which take long, no others
 */
export const due = (whole: boolean, asked: readonly string[]): readonly Metric[] =>
  metrics.filter(({ id, cost }) => {
    if (cost === 'live') return true
    return whole && (cost === 'slow' || asked.includes(id))
  })
