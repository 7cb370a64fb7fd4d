import { useEffect } from 'react'
import type { Metric } from '../../core/metrics/metric.ts'
import { modescope } from '../../store/store.ts'

/** While a component is there, a metric that is measured only where it is shown is measured. */
export function useWatched({ id, cost }: Metric): void {
  useEffect(() => {
    if (cost !== 'asked') return
    const { watch, unwatch } = modescope.getState()
    watch(id)
    return () => unwatch(id)
  }, [id, cost])
}
