import { type LaneName, laneNames } from '../core/experiment.ts'
import { metricById } from '../core/metrics/registry.ts'
import type { State } from '../store/state.ts'
import { laneTitle } from './lane/presets.ts'
import { formatMetric, formatStep } from './numbers.ts'
import { letter } from './palette.ts'
import { lastRow, targetOf } from './selectors.ts'
import { strings } from './strings.ts'

/** How one lane stands, as the end of a sentence that starts with its name. */
export function describeLane(state: State, name: LaneName): string {
  const lane = state.lanes[name]
  const row = lastRow(lane)
  const title = laneTitle(state.experiment.lanes[name])
  const say = (what: string) => strings.live.lane(letter[name], title, what)
  if (lane.phase === 'failed') return say(strings.live.failed)
  if (lane.status === 'diverged') return say(strings.live.diverged)
  if (!row) return say(lane.phase === 'ready' ? strings.live.unmeasured : strings.live.starting)
  if (targetOf(state.experiment.target).hasModes) {
    const captured = row.captured.filter(Boolean).length
    return say(strings.live.captures(captured, row.captured.length))
  }
  const kl = (id: string) => {
    const metric = metricById(id)
    return metric ? formatMetric(metric, row.metrics[id]) : '–'
  }
  return say(strings.live.distance(kl('reverseKl'), kl('forwardKl')))
}

/** Both lanes in one sentence; the same words go to the status line and to the pictures. */
export const describeLanes = (state: State): string =>
  `${laneNames.map((name) => describeLane(state, name)).join('; ')}.`

export const describeStep = (state: State): string =>
  `${strings.live.step(formatStep(state.step))}${state.playing ? '' : strings.live.paused}:`
