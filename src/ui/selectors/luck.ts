import type { EnsembleRow } from '../../core/record/ensembleRow.ts'
import type { Status } from '../../core/record/frame.ts'
import { capturedCounts } from '../../core/record/ofModes.ts'
import { spread } from '../../core/record/spread.ts'

/** How the runs of an ensemble differ in what they capture. */
export interface Luck {
  /** Runs that have not diverged; only they are counted below. */
  readonly well: number
  readonly diverged: number
  /** Modes captured: the median of the runs. */
  readonly median: number
  /** Runs that miss at least one mode. */
  readonly missing: number
  /** `histogram[k]` runs capture k modes. */
  readonly histogram: readonly number[]
}

/** null without modes, or when no run is left. */
export function luck(row: EnsembleRow, statuses: readonly Status[], modes: number): Luck | null {
  const all = capturedCounts(row)
  const counts = all.filter((_, r) => statuses[r] !== 'diverged')
  // Counts of another target say nothing of this one.
  if (counts.length === 0 || row.modes !== modes) return null
  const histogram = Array<number>(modes + 1).fill(0)
  for (const count of counts) histogram[count]++
  return {
    well: counts.length,
    diverged: all.length - counts.length,
    median: spread(counts)!.median,
    missing: counts.length - histogram[modes],
    histogram,
  }
}
