import type { BackendName } from '../../core/record/backend.ts'
import type { Checkpoint } from '../../core/record/checkpoint.ts'
import { failureOf } from '../../core/record/failure.ts'
import type { Wanted } from '../../core/record/frame.ts'
import type { Replaced } from '../../core/record/notice.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { createClient, type Looked, type Trained } from '../../engine/wire/client.ts'
import { causeOf } from '../../engine/wire/clientCause.ts'
import type { LaneState } from '../state.ts'
import { createBusy } from './busy.ts'
import { type Choosing, createChooser } from './chooser.ts'
import { type Forecast, LONG, secondsOf } from './forecast.ts'
import type { Host } from './host.ts'
import { noticeOf } from './notice.ts'
import { afterGraft, afterStart } from './progress.ts'
import { createRecovery, type Recovery } from './recovery.ts'
import type { Fronts, Script } from './script.ts'
import { createTurns } from './turns.ts'
import { complete } from './wanted.ts'

/** A worker may exceed its round at most this long before it hands over what it has, in ms. */
const BUDGET = 250
/** How long it takes to read that a worker was replaced, and why, in ms. */
const READING = 15_000

/** One lane's worker, and what becomes of it. */
export interface Runner {
  /** Starts the current run, on the backend that the person or an earlier measurement chose. */
  start(): Promise<void>
  /**
   * Trains until a step, with what the person has changed; null if the run was replaced meanwhile,
   * starts again with what was changed before its first step, or failed.
   */
  advance(until: number, wanted: Wanted): Promise<Trained | null>
  /** What it was at a step that it has made, as far as that is made again in a round; null as above. */
  look(step: number, wanted: Wanted): Promise<Looked | null>
  /** All that training had changed by a step that it has made; null as above. */
  hand(step: number): Promise<Checkpoint | null>
  /** Starts again as a branch of the other lane; from the start where nothing was handed over. */
  graft(from: Checkpoint | null): Promise<void>
  /** Ends a worker that is busy with something long. */
  cancel(): void
  /** Whether the worker still owes an answer. */
  busy(): boolean
  /** The last step that was shown of this run, also where a new worker has yet to repeat it. */
  front(): number
}

export interface Running extends Choosing, Pick<Host, 'spawn'> {
  readonly forecast: Forecast
  readonly script: Script
  readonly fronts: Fronts
  /** Told when the first picture of a run is asked for. */
  readonly asking: (lane: LaneName) => void
  /** Told when a lane is ready, or will not be. */
  readonly settled: () => void
}

export function createRunner(lane: LaneName, running: Running): Runner {
  const { store, spawn, forecast, script, fronts, run, asking, settled } = running
  const { getState, setState } = store
  const now = () => getState().lanes[lane]
  const patch = (change: Partial<LaneState>) =>
    setState(({ lanes }) => ({ lanes: { ...lanes, [lane]: { ...lanes[lane], ...change } } }))
  const chooser = createChooser(lane, running, patch)
  const client = createClient(spawn, (context) => void chooser.learn(context))
  const busy = createBusy((waited) => patch({ waited }))
  let recovery: Recovery = createRecovery()
  let shown = 0
  let replaced: { readonly notice: Replaced; readonly at: number } | null = null

  const inTurn = createTurns()
  /** Asks the run when its turn comes, if it goes on then. */
  const ask = <T>(ofRun: number, request: () => Promise<T | null>): Promise<T | null> =>
    inTurn(async () => (ofRun === run() && now().phase === 'ready' ? busy.during(request()) : null))
  const startOn = async (
    ofRun: number,
    backend: BackendName,
    from: Checkpoint | null = null,
  ): Promise<void> => {
    try {
      asking(lane)
      patch({ forecast: forecast.expected(getState().experiment, lane, backend) })
      const course = script.handOver(lane)
      const command = { type: 'start', run: ofRun, lane, course, backend } as const
      const wanted = complete(getState())
      const asked = client.start({ ...command, wanted, ...(from && { from }) })
      const started = await busy.during(asked)
      if (!started || ofRun !== run()) return
      patch((from ? afterGraft : afterStart)(now(), started))
      settled()
    } catch (error) {
      failed(ofRun, error as Error, backend)
    }
  }
  const backendNow = () => now().backend ?? 'wasm'

  /**
   * Replaces a worker. A run is a function of its course, so the new worker repeats the steps of the
   * old one, edits included, while the other lane waits: nothing is lost but time.
   */
  const failed = (ofRun: number, error: Error, backend: BackendName) => {
    if (ofRun !== run() || now().phase === 'cancelled') return
    const failure = failureOf(error)
    const next = recovery.next(backend, causeOf(error))
    if (!next) {
      patch({ phase: 'failed', notice: { code: 'failed', failure } })
      return settled()
    }
    shown = front()
    const thinned = (getState().course.thinned ?? 0) > 0
    const where = next === backend ? null : next
    const notice: Replaced = { code: 'replaced', failure, where, thinned }
    replaced = { notice, at: performance.now() }
    setState({ looked: null })
    patch({ phase: 'starting', step: 0, notice })
    void startOn(ofRun, next)
  }
  const front = () => Math.max(shown, now().step)
  const unread = () =>
    replaced && performance.now() - replaced.at < READING ? { replaced: replaced.notice } : {}

  return {
    start() {
      recovery = createRecovery()
      shown = 0
      replaced = null
      return startOn(run(), chooser.first())
    },
    async advance(until, wanted) {
      const ofRun = run()
      const { edits, anew, values } = script.take(lane, fronts)
      if (anew) {
        void startOn(ofRun, backendNow())
        return null
      }
      const notice = noticeOf(getState().experiment.lanes[lane], values, front())
      if (notice) patch({ notice: { ...notice, ...unread() } })
      try {
        const { experiment } = getState()
        const command = { type: 'advance', run: ofRun, until, budget: BUDGET, wanted } as const
        const reply = await ask(ofRun, () => client.advance({ ...command, edits }))
        const seconds = reply && secondsOf(reply)
        if (seconds) forecast.measured(experiment, lane, backendNow(), seconds)
        return reply
      } catch (error) {
        failed(ofRun, error as Error, backendNow())
        return null
      }
    },
    async look(step, wanted) {
      const ofRun = run()
      const command = { type: 'look', run: ofRun, step, budget: BUDGET, wanted } as const
      try {
        return await ask(ofRun, () => client.look(command))
      } catch (error) {
        failed(ofRun, error as Error, backendNow())
        return null
      }
    },
    async hand(step) {
      const ofRun = run()
      const command = { type: 'hand', run: ofRun, step, budget: BUDGET } as const
      try {
        const { grafted } = getState()
        while (ofRun === run() && now().phase === 'ready' && getState().grafted === grafted) {
          const reply = await ask(ofRun, () => client.hand(command))
          if (reply?.checkpoint) return reply.checkpoint
        }
      } catch (error) {
        failed(ofRun, error as Error, backendNow())
      }
      return null
    },
    graft(from) {
      recovery = createRecovery()
      shown = 0
      replaced = null
      // On the same backend, so that it is the same run.
      const backend = getState().lanes.a.backend ?? 'wasm'
      if (!from) patch({ step: 0 })
      return inTurn(() => startOn(run(), backend, from))
    },
    cancel() {
      const { phase, forecast: expected } = now()
      // A lane whose steps take long may just then wait for the other one: it is meant, too.
      const long = busy.seconds() > LONG || expected !== null
      if (phase !== 'starting' && !long) return
      patch({ phase: 'cancelled', notice: { code: 'cancelled' } })
      client.stop()
    },
    busy: busy.now,
    front,
  }
}
