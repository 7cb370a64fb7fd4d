import { metricById } from '../../core/metrics/registry.ts'
import { capturedCounts } from '../../core/record/ofModes.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { modeCount } from '../../core/targets/target.ts'
import { labelOf } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { formatMetric, formatShort } from '../base/numbers.ts'
import { distanceIds } from '../selectors/kl.ts'
import { luck } from '../selectors/luck.ts'
import { selectRuns, selectTarget, spreadOf } from '../selectors/selectors.ts'

/** The number of a lane, and what it counts. */
export interface Counter {
  readonly count: string
  /** Of how many; null: it is no count. */
  readonly of: number | null
  readonly label: string
  /** That the lane has stopped; of many seeds, how many miss a mode. */
  readonly note: string | null
}

/** Modes captured, by one run or by many; of a shape, which has none, how far q is from it. */
export function counterOf(state: State, lane: LaneName): Counter {
  const { measured, statuses } = state.lanes[lane]
  const modes = modeCount(selectTarget(state))
  const runs = selectRuns(state)
  if (modes === 0) return distanceOf(state, lane)
  const stopped = stoppedOf(state, lane)
  const row = measured?.runs === runs && measured.modes === modes ? measured : null
  if (runs === 1) {
    const count = row ? capturedCounts(row)[0] : Number.NaN
    return { count: formatShort(count), of: modes, label: words.lane.captured, note: stopped }
  }
  const found = row && luck(row, statuses, modes)
  return {
    count: formatShort(found?.median ?? Number.NaN),
    of: modes,
    label: words.ensemble.median(runs),
    note: stopped ?? (found && words.ensemble.missing(found.missing, found.well)),
  }
}

/** The metric whose curve stands beside the numbers: of what they count. */
export const chartedOf = (state: State): string =>
  modeCount(selectTarget(state)) > 0 ? 'modes' : distanceIds(state)[0]

function distanceOf(state: State, lane: LaneName): Counter {
  const { measured } = state.lanes[lane]
  const metric = metricById(chartedOf(state))
  const value = metric && measured ? spreadOf(measured, metric.id)?.median : undefined
  return {
    count: metric ? formatMetric(metric, value) : '–',
    of: null,
    label: metric ? labelOf(metric) : words.lane.noModes,
    note: stoppedOf(state, lane),
  }
}

function stoppedOf({ lanes }: State, lane: LaneName): string | null {
  const { phase, status } = lanes[lane]
  if (phase === 'failed' || phase === 'cancelled') return words.live.failed
  return status === 'diverged' ? words.live.diverged : null
}
