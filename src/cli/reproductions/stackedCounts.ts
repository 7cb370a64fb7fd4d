import { coverage, histogramKl } from '../../core/coverage/coverage.ts'
import type { Modes } from '../../core/coverage/modes.ts'
import type { Cloud } from '../../core/space/cloud.ts'
import type { StackedCounts } from './stackedReport.ts'

/** As published every sample counts, for the mode that it looks most like. */
export function stackedCounts(modes: Modes, cloud: Cloud): StackedCounts {
  const { allCounts, hit, highQuality } = coverage(modes, cloud)
  return {
    modes: allCounts.filter((count) => count > 0).length,
    kl: histogramKl(allCounts, modes.weights),
    near: hit.filter(Boolean).length,
    highQuality,
  }
}
