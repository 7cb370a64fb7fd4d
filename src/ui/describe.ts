import { metricById } from '../core/metrics/registry.ts'
import { capturedCounts } from '../core/record/ensembleRow.ts'
import { type LaneName, laneNames } from '../core/settings/experiment.ts'
import { modeCount } from '../core/targets/target.ts'
import type { State } from '../store/state.ts'
import { klIds } from './kl.ts'
import { luck } from './lane/luck.ts'
import { laneTitle } from './lane/presets.ts'
import { formatMetric, formatShort, formatStep } from './numbers.ts'
import { letter } from './palette.ts'
import { lastRow, shownRun, spreadOf, targetOf } from './selectors.ts'
import { strings } from './strings.ts'

/** How one lane stands, as the end of a sentence that starts with its name. */
export function describeLane(state: State, name: LaneName): string {
  const lane = state.lanes[name]
  const all = lane.measured
  const row = lastRow(lane, shownRun(state))
  const title = laneTitle(state.experiment.lanes[name])
  const say = (what: string) => strings.live.lane(letter[name], title, what)
  if (lane.phase === 'failed') return say(strings.live.failed)
  if (lane.status === 'diverged') return say(strings.live.diverged)
  if (!all || !row) {
    return say(lane.phase === 'ready' ? strings.live.unmeasured : strings.live.starting)
  }
  const target = targetOf(state.experiment.target)
  const modes = modeCount(target)
  if (modes > 0) {
    const found = all.runs > 1 && luck(all, lane.statuses, modes)
    if (found) {
      const { median, well, missing } = found
      return say(strings.ensemble.live(formatShort(median), modes, well, missing))
    }
    const captured = row.captured.filter(Boolean).length
    return say(strings.live.captures(captured, row.captured.length))
  }
  const { reverse, forward } = klIds(state)
  const kl = (id: string) => {
    const metric = metricById(id)
    return metric ? `${metric.label} ${formatMetric(metric, spreadOf(all, id)?.median)}` : '–'
  }
  return say(strings.live.distance(kl(reverse), kl(forward)))
}

/** What one run of a lane captures, in words. */
function describeRun(state: State, name: LaneName, run: number): string {
  const { training, target } = state.experiment
  const { statuses, measured } = state.lanes[name]
  const say = (what: string) => strings.ensemble.run(training.seed + run, what)
  if (statuses[run] === 'diverged') return say(strings.ensemble.runDiverged)
  const count = measured ? capturedCounts(measured)[run] : undefined
  if (count === undefined) return say(strings.ensemble.runTrains)
  return say(strings.ensemble.runCaptured(count, modeCount(targetOf(target))))
}

/** The words of every run: the same array for as long as they are the same. */
function runsOf(name: LaneName): (state: State) => readonly string[] {
  let known: readonly unknown[] = []
  let words: readonly string[] = []
  return (state) => {
    const { measured, statuses } = state.lanes[name]
    const from = [state.experiment, measured, statuses]
    if (from.some((value, i) => value !== known[i])) {
      known = from
      words = Array.from({ length: state.experiment.training.runs }, (_, run) =>
        describeRun(state, name, run),
      )
    }
    return words
  }
}

export const describeRuns = { a: runsOf('a'), b: runsOf('b') } as const

/** Both lanes in one sentence; the same words go to the status line and to the pictures. */
export const describeLanes = (state: State): string =>
  `${laneNames.map((name) => describeLane(state, name)).join('; ')}.`

export const describeStep = (state: State): string =>
  `${strings.live.step(formatStep(state.step))}${state.playing ? '' : strings.live.paused}:`
