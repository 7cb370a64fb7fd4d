import { askable } from '../core/metrics/registry.ts'
import type { BackendName } from '../core/record/backend.ts'
import type { EnsembleRow } from '../core/record/ensembleRow.ts'
import { type SweepResult, sweepResults } from '../core/record/sweepResult.ts'
import { unedited } from '../core/settings/course.ts'
import type { Experiment, LaneName } from '../core/settings/experiment.ts'
import type { ParamValue } from '../core/settings/params.ts'
import { type Client, createClient } from '../engine/wire/client.ts'
import { causeOf } from '../engine/wire/clientCause.ts'
import type { Spawn } from '../engine/wire/line.ts'

/** One value in one lane: an ensemble to be trained. */
export interface Point {
  readonly value: ParamValue
  readonly lane: LaneName
  readonly experiment: Experiment
  readonly backend: BackendName
}

export interface Sweeper {
  /** Resolves when every point is trained, or after `stop`; rejects when a worker fails. */
  readonly finished: Promise<void>
  stop(): void
}

/** A worker hands over at least so often, in ms: that is how fine the progress is. */
const BUDGET = 250
const nothing = { samples: 1, layers: [] }

/**
 * Trains the points in workers of their own, several at a time. As for lanes, training is pulled:
 * stopping is not asking.
 * @param onTrained is told of every point that is done
 * @param onProgress is told the share of all steps that are made
 */
export function sweep(
  spawn: Spawn,
  points: readonly Point[],
  steps: number,
  workers: number,
  onTrained: (results: readonly SweepResult[]) => void,
  onProgress: (share: number) => void,
): Sweeper {
  const waiting = [...points]
  const made = new Map<Point, number>()
  const clients = Array.from({ length: Math.min(workers, points.length) }, () =>
    createClient(spawn, () => {}),
  )
  let stopped = false
  let run = 0

  const report = (point: Point, step: number) => {
    made.set(point, Math.max(step, made.get(point) ?? 0))
    const all = [...made.values()].reduce((sum, count) => sum + count, 0)
    onProgress(all / (points.length * steps))
  }

  /** A worker that dies is replaced once: a point is a function of its experiment. */
  const train = async (client: Client, point: Point) => {
    try {
      await trainIn(client, point)
    } catch (error) {
      if (stopped || causeOf(error as Error) !== null) throw error
      await trainIn(client, point)
    }
  }

  const trainIn = async (client: Client, point: Point) => {
    const { lane, experiment, backend, value } = point
    const ofRun = run++
    const course = unedited(experiment)
    const start = { type: 'start', run: ofRun, lane, course, backend, wanted: nothing } as const
    let frame = (await client.start(start))?.frame
    const rows: EnsembleRow[] = [...(frame?.rows ?? [])]
    while (frame && frame.step < steps && frame.status === 'ok') {
      const advance = { type: 'advance', run: ofRun, until: steps, budget: BUDGET } as const
      frame = (await client.advance({ ...advance, wanted: nothing }))?.frame
      rows.push(...(frame?.rows ?? []))
      if (frame) report(point, frame.step)
    }
    // The evaluation of many runs gives way, and not each has all metrics: the last one is whole.
    if (frame?.status === 'ok') {
      const measure = { ...nothing, measure: true, metrics: askable }
      const last = { type: 'advance', run: ofRun, until: steps, budget: BUDGET } as const
      frame = (await client.advance({ ...last, wanted: measure }))?.frame
      rows.push(...(frame?.rows ?? []), ...(frame?.now ? [frame.now] : []))
    }
    if (!frame) return
    report(point, steps)
    onTrained(sweepResults(experiment, lane, value, rows, frame.statuses))
  }

  const work = async (client: Client) => {
    for (let point = waiting.shift(); point; point = waiting.shift()) await train(client, point)
    client.stop()
  }

  const stop = () => {
    stopped = true
    waiting.length = 0
    for (const client of clients) client.stop()
  }

  return {
    finished: Promise.all(clients.map(work)).then(
      () => {},
      (error: unknown) => {
        if (stopped) return
        stop()
        throw error
      },
    ),
    stop,
  }
}
