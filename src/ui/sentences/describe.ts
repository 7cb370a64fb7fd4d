import { metricById } from '../../core/metrics/registry.ts'
import { capturedCounts } from '../../core/record/ofModes.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import { modeCount } from '../../core/targets/target.ts'
import { labelOf } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { formatMetric, formatShort, formatStep } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { distanceIds } from '../selectors/kl.ts'
import { luck } from '../selectors/luck.ts'
import { laneTitle } from '../selectors/presets.ts'
import { lastRow, selectAwaited, shownRun, spreadOf, targetOf } from '../selectors/selectors.ts'

/** How one lane stands, as the end of a sentence that starts with its name. */
export function describeLane(state: State, name: LaneName): string {
  const lane = state.lanes[name]
  const all = lane.measured
  const row = lastRow(lane, shownRun(state))
  const title = laneTitle(state.experiment.lanes[name])
  const say = (what: string) => words.live.lane(letter[name], title, what)
  if (lane.phase === 'failed') return say(words.live.failed)
  if (lane.status === 'diverged') return say(words.live.diverged)
  if (!all || !row) {
    const awaited = selectAwaited(state)
    if (awaited) return say(words.live.waits[awaited])
    return say(lane.phase === 'ready' ? words.live.unmeasured : words.live.starting)
  }
  const target = targetOf(state.experiment.target)
  const modes = modeCount(target)
  if (modes > 0) {
    const found = all.runs > 1 && luck(all, lane.statuses, modes)
    if (found) {
      const { median, well, missing } = found
      return say(words.ensemble.live(formatShort(median), modes, well, missing))
    }
    const captured = row.captured.filter(Boolean).length
    return say(words.live.captures(captured, row.captured.length))
  }
  const named = (id: string) => {
    const metric = metricById(id)
    return metric ? `${labelOf(metric)} ${formatMetric(metric, spreadOf(all, id)?.median)}` : '–'
  }
  return say(words.live.distance(distanceIds(state).map(named)))
}

/** What one run of a lane captures, in words. */
function describeRun(state: State, name: LaneName, run: number): string {
  const { training, target } = state.experiment
  const { statuses, measured } = state.lanes[name]
  const say = (what: string) => words.ensemble.run(training.seed + run, what)
  if (statuses[run] === 'diverged') return say(words.ensemble.runDiverged)
  const count = measured ? capturedCounts(measured)[run] : undefined
  if (count === undefined) return say(words.ensemble.runTrains)
  return say(words.ensemble.runCaptured(count, modeCount(targetOf(target))))
}

/** The words of every run: the same array for as long as they are the same. */
function runsOf(name: LaneName): (state: State) => readonly string[] {
  let known: readonly unknown[] = []
  let said: readonly string[] = []
  return (state) => {
    const { measured, statuses } = state.lanes[name]
    const from = [state.experiment, measured, statuses]
    if (from.some((value, i) => value !== known[i])) {
      known = from
      said = Array.from({ length: state.experiment.training.runs }, (_, run) =>
        describeRun(state, name, run),
      )
    }
    return said
  }
}

export const describeRuns = { a: runsOf('a'), b: runsOf('b') } as const

/** Both lanes in one sentence; the same words go to the status line and to the pictures. */
export const describeLanes = (state: State): string =>
  `${laneNames.map((name) => describeLane(state, name)).join('; ')}.`

export function describeStep(state: State): string {
  const step = formatStep(state.step)
  if (state.looked) return `${words.live.back(step, formatStep(state.looked.newest))}:`
  return `${words.live.step(step)}${state.playing ? '' : words.live.paused}:`
}
