import type { EnsembleRow } from '../../core/record/ensembleRow.ts'
import type { Frame } from '../../core/record/frame.ts'
import { append, empty } from '../../core/record/history.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import type { Started, Trained } from '../../engine/wire/client.ts'
import type { LaneState, Layers, State } from '../state.ts'
import { picturesOf } from '../timeline/pictures.ts'
import { LONG, secondsOf } from './forecast.ts'
import { slowest } from './slowest.ts'

/** The state after a round, in one update, so that the page draws once. */
export function progress(
  state: State,
  replies: Readonly<Partial<Record<LaneName, Trained | null>>>,
): Partial<State> {
  const lanes = { ...state.lanes }
  for (const lane of laneNames) {
    const reply = replies[lane]
    if (reply) lanes[lane] = afterFrame(lanes[lane], reply, state.layers)
  }
  const running = laneNames.filter((lane) => !['failed', 'cancelled'].includes(lanes[lane].phase))
  // Lanes that failed stand where they are; Reset goes on with them.
  if (running.length === 0) return { lanes }
  const going = running.filter((lane) => lanes[lane].status === 'ok')
  const counted = going.length > 0 ? going : running
  const step = Math.min(...counted.map((lane) => lanes[lane].step))
  const { stopAt } = state
  const arrived = stopAt !== null && going.every((lane) => lanes[lane].step >= stopAt[lane])
  const after = { lanes, step, slowest: slowest({ ...state, lanes }) }
  return going.length === 0 || arrived ? { ...after, playing: false, stopAt: null } : after
}

function afterFrame(before: LaneState, reply: Trained, layers: Layers): LaneState {
  const { frame, steps, milliseconds } = reply
  const seconds = secondsOf(reply)
  const history = append(before.history, frame.rows)
  return {
    ...before,
    frame: withLayers(frame, before.frame, layers),
    step: frame.step,
    ...standing(before, frame),
    history,
    pictures: picturesOf(history, before.pictures, frame.past),
    measured: newest(before.measured, frame),
    forecast: seconds === null ? before.forecast : seconds > LONG ? seconds : null,
    // A picture without a step, such as of another run, tells nothing of the speed.
    stepsPerSecond:
      steps === 0
        ? before.stepsPerSecond
        : smooth(before.stepsPerSecond, (steps * 1000) / milliseconds),
    notice: frame.status === 'diverged' ? { code: 'diverged' } : before.notice,
  }
}

/** The picture's own evaluation, or a regular one, unless that is older than what is shown. */
function newest(before: EnsembleRow | null, { now, rows }: Frame): EnsembleRow | null {
  const fresh = now ?? rows.at(-1)
  return fresh && fresh.step >= (before?.step ?? 0) ? fresh : before
}

/** A lane with the first picture of a run. */
export const afterStart = (before: LaneState, { backend, frame }: Started): LaneState => ({
  ...before,
  ...standing({ statuses: [], stops: [] }, frame),
  phase: 'ready',
  backend,
  frame,
  history: append(empty, frame.rows),
  pictures: frame.past ?? [],
  measured: frame.rows.at(-1) ?? null,
  stepsPerSecond: null,
})

/** A lane that has just become a branch: what was before is its past. */
export function afterGraft(before: LaneState, started: Started): LaneState {
  const { history, pictures } = before
  const fresh = started.frame.rows.filter(({ step }) => step > (history.last?.step ?? -1))
  const all = append(history, fresh)
  return {
    ...afterStart(before, started),
    step: started.frame.step,
    history: all,
    pictures: picturesOf(all, pictures, started.frame.past),
    measured: all.last,
  }
}

/** Which runs are well, and where the others stopped. */
function standing(
  before: Pick<LaneState, 'statuses' | 'stops'>,
  { step, status, statuses, shown }: Frame,
): Pick<LaneState, 'status' | 'statuses' | 'stops' | 'divergedAt'> {
  const stops = statuses.map((one, run) => (one === 'ok' ? null : (before.stops[run] ?? step)))
  return {
    status,
    // The same lists for as long as they say the same, so that nothing is drawn for them.
    statuses: same(before.statuses, statuses) ? before.statuses : statuses,
    stops: same(before.stops, stops) ? before.stops : stops,
    divergedAt: stops[shown],
  }
}

/** Layers, and what is known of a point, are drawn up less often than samples; they stay until their next picture. */
function withLayers(frame: Frame, before: Frame | null, on: Layers): Frame {
  const same = before?.shown === frame.shown ? before : null
  const kept = Object.fromEntries(Object.entries(same?.layers ?? {}).filter(([id]) => on[id]))
  return {
    ...(same?.point && { point: same.point }),
    ...(same?.asked && { asked: same.asked }),
    ...(before?.templates && { templates: before.templates }),
    ...frame,
    small: frame.small ?? before?.small ?? null,
    layers: { ...kept, ...frame.layers },
  }
}

const same = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i])

/** Means of times, not of speeds: a round with an evaluation has few steps and takes long. */
const smooth = (before: number | null, now: number): number =>
  before === null ? now : 1 / (0.9 / before + 0.1 / now)
