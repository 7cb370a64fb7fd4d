import type { EnsembleRow } from '../../core/record/ensembleRow.ts'
import type { Frame, Status } from '../../core/record/frame.ts'
import { unpackSnapshot } from '../../core/record/snapshot.ts'
import { experimentAt } from '../../core/settings/course.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { newestStep } from '../newestStep.ts'
import type { LaneState, Looked, State } from '../state.ts'

/**
 * Goes to a step of the past: at once to what was kept of the last evaluation before it. A lane of
 * which nothing was kept stays as it is shown until it has been trained again.
 */
export function lookedAt(state: State, wished: number): Looked | null {
  const step = Math.max(0, Math.round(wished))
  const newest = newestStep(state)
  if (step >= newest) return null
  const experiment = experimentAt(state.course, step)
  const lanes: Partial<Record<LaneName, LaneState>> = {}
  for (const name of laneNames) {
    const lane = state.lanes[name]
    if (lane.step <= step) continue
    const before = state.looked?.lanes[name]
    const shown = keptAt(lane, step, state) ?? before
    if (shown) lanes[name] = shown
  }
  return { step, newest, experiment, lanes, exact: {} }
}

/** A lane as it was kept. */
function keptAt(lane: LaneState, step: number, { shown, experiment }: State): LaneState | null {
  const { rows } = lane.history
  const row = rows.findLast((one) => one.step <= step)
  const run = Math.min(shown, experiment.training.runs - 1)
  const snapshot = lane.pictures.find((one) => one.step === row?.step && one.run === run)
  const family = targetFamily(experiment.target.id)
  if (!row || !snapshot || !lane.frame || !family) return null
  const { ownCritic, ofFlow, templates } = lane.frame
  const frame: Frame = {
    ...{ step: row.step, shown: run, square: snapshot.square },
    ...{ status: 'ok', statuses: statusesAt(lane, row.step) },
    ...{
      samples: unpackSnapshot(snapshot, family.kind),
      small: null,
      layers: {},
      components: null,
    },
    ...{ trail: [], rows: [], now: null },
    ...(ownCritic && { ownCritic }),
    ...(ofFlow && { ofFlow }),
    ...(templates && { templates }),
  }
  return laneAt(lane, frame, row)
}

/** A lane as it was when it looked so. */
export function laneAt(lane: LaneState, frame: Frame, measured: EnsembleRow | null): LaneState {
  const { step, shown, status, statuses } = frame
  const end = lane.stops[shown] ?? null
  const divergedAt = end !== null && end <= step ? end : null
  const { templates } = lane.frame ?? {}
  return {
    ...{ ...lane, step, status, statuses, divergedAt, measured, forecast: null, notice: null },
    frame: { ...(templates && { templates }), ...frame },
  }
}

const statusesAt = ({ stops, statuses }: LaneState, step: number): readonly Status[] =>
  statuses.map((_, run) => {
    const end = stops[run] ?? null
    return end !== null && end <= step ? 'diverged' : 'ok'
  })
