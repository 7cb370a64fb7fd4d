/** One line that says what to look for, from what is measured, and never more than holds. */

import { metricById } from '../../core/metrics/registry.ts'
import type { Row } from '../../core/record/ensembleRow.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import { modeCount } from '../../core/targets/target.ts'
import { labelOf } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import { scattered } from '../../store/starts.ts'
import type { State } from '../../store/state.ts'
import { modeStates } from '../base/modeState.ts'
import { formatMetric, formatShare, formatStep } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { early } from '../selectors/early.ts'
import { distanceIds } from '../selectors/kl.ts'
import { luck } from '../selectors/luck.ts'
import { lastRow, selectAwaited, selectTarget, shownRun, spreadOf } from '../selectors/selectors.ts'

/** A mode that has so many times its fair share, or most of q, is where q has gone. */
const MOST = 0.4

interface Standing {
  readonly lane: string
  readonly row: Row
  readonly captured: number
  readonly lost: number
  /** Share of q near any mode. */
  readonly near: number
}

function standingOf(state: State, name: LaneName): Standing | null {
  const row = lastRow(state.lanes[name], shownRun(state))
  if (!row || row.shares.length === 0) return null
  const states = modeStates(row)
  return {
    lane: letter[name],
    row,
    captured: states.filter((one) => one === 'captured').length,
    lost: states.filter((one) => one === 'lost').length,
    near: row.shares.reduce((sum, share) => sum + share, 0),
  }
}

/** What to look for now; at most 90 characters. */
export function lookFor(state: State): string {
  const awaited = selectAwaited(state)
  if (awaited) return words.lookFor.waits[awaited]
  for (const name of laneNames) {
    const { status, phase, divergedAt, frame } = state.lanes[name]
    if (phase === 'failed') return words.lookFor.failed(letter[name])
    if (status === 'diverged') {
      return words.lookFor.diverged(letter[name], formatStep(divergedAt ?? frame?.step ?? 0))
    }
  }
  if (laneNames.some((name) => !state.lanes[name].measured)) return words.lookFor.starting
  const target = selectTarget(state)
  if (!target.modes) return ofShape(state)
  const share = early(state)
  if (share !== null) return words.lookFor.early(formatShare(share, 0))
  return state.experiment.training.runs > 1 ? ofEnsemble(state) : ofModes(state)
}

function ofShape(state: State): string {
  const [id] = distanceIds(state)
  const metric = metricById(id)
  const [a, b] = laneNames.map((name) => {
    const { measured } = state.lanes[name]
    return measured ? spreadOf(measured, id)?.median : undefined
  })
  if (!metric || a === undefined || b === undefined) return words.lookFor.starting
  const say = selectTarget(state).density ? words.lookFor.shape : words.lookFor.points
  return say(labelOf(metric), formatMetric(metric, a), formatMetric(metric, b))
}

function ofEnsemble(state: State): string {
  const modes = modeCount(selectTarget(state))
  const [a, b] = laneNames.map((name) => {
    const { measured, statuses } = state.lanes[name]
    return measured && luck(measured, statuses, modes)
  })
  if (!a || !b) return words.lookFor.starting
  const say = scattered(state.experiment) ? words.lookFor.starts : words.lookFor.ensemble
  return say(a.missing, a.well, b.missing, b.well)
}

function ofModes(state: State): string {
  const [a, b] = laneNames.map((name) => standingOf(state, name))
  if (!a || !b) return words.lookFor.starting
  const modes = a.row.shares.length
  if (a.captured === modes && b.captured === modes) {
    return words.lookFor.bothAll(modes, formatShare(a.near, 0), formatShare(b.near, 0))
  }
  const worst = a.captured <= b.captured ? a : b
  const best = worst === a ? b : a
  const share = Math.max(...worst.row.shares)
  if (share >= MOST && modes > 1) {
    const mode = worst.row.shares.indexOf(share) + 1
    return worst.lost > 0
      ? words.lookFor.seeksAndLost(worst.lane, formatShare(share, 0), mode, worst.lost, modes)
      : words.lookFor.seeks(worst.lane, formatShare(share, 0), mode, worst.captured, modes)
  }
  if (best.captured === modes) {
    return words.lookFor.oneAll(
      best.lane,
      modes,
      formatShare(1 - best.near, 0),
      worst.lane,
      worst.captured,
    )
  }
  if (a.captured + b.captured === 0) {
    return words.lookFor.none(formatShare(a.near, 0), formatShare(b.near, 0))
  }
  return words.lookFor.counts(
    a.captured,
    b.captured,
    modes,
    formatShare(a.near, 0),
    formatShare(b.near, 0),
  )
}
