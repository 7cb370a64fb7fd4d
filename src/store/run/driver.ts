import type { BackendName } from '../../core/record/backend.ts'
import type { Wanted } from '../../core/record/frame.ts'
import type { Choice, LaneName } from '../../core/settings/experiment.ts'
import { type Context, createClient, type Trained } from '../../engine/wire/client.ts'
import { causeOf } from '../../engine/wire/clientCause.ts'
import type { LaneState } from '../state.ts'
import { createBusy } from './busy.ts'
import type { Calibration } from './calibration.ts'
import { type Forecast, LONG, secondsOf } from './forecast.ts'
import type { Host } from './host.ts'
import { afterStart } from './progress.ts'
import { createRecovery, type Recovery } from './recovery.ts'
import { complete } from './wanted.ts'

/** A worker may exceed its round at most this long before it hands over what it has, in ms. */
const BUDGET = 250

/** One lane's worker, and what becomes of it. */
export interface Driver {
  /** Starts the current run, on the backend that the person or an earlier measurement chose. */
  start(): Promise<void>
  /** Trains until a step; null if the run was replaced meanwhile, or failed. */
  advance(until: number, wanted: Wanted): Promise<Trained | null>
  /** Hands over the lane's live settings, of which those with these labels changed. */
  tune(labels: readonly string[]): void
  /** Ends a worker that is busy with something long. */
  cancel(): void
  /** Whether the worker still owes an answer. */
  busy(): boolean
}

export interface Driven extends Pick<Host, 'store' | 'spawn'> {
  readonly calibration: Calibration
  readonly forecast: Forecast
  /** The number of the run; what belongs to an earlier one is dropped. */
  readonly run: () => number
  /** Told when the first picture of a run is asked for. */
  readonly asking: (lane: LaneName) => void
  /** Told when a lane is ready, or will not be. */
  readonly settled: () => void
  /** Told when another backend proved faster than the one that runs. */
  readonly faster: (backend: BackendName) => void
}

export function createDriver(
  lane: LaneName,
  { store, spawn, calibration, forecast, run, asking, settled, faster }: Driven,
): Driver {
  const { getState, setState } = store
  const client = createClient(spawn, (context) => void learn(context))
  let recovery: Recovery = createRecovery()
  /** The target that the worker trains on. */
  let target: Choice | null = null
  /** Whether settings or target changed on the way. */
  let edited = false

  const busy = createBusy((waited) => patch({ waited }))
  const patch = (change: Partial<LaneState>) =>
    setState(({ lanes }) => ({ lanes: { ...lanes, [lane]: { ...lanes[lane], ...change } } }))

  const startOn = async (ofRun: number, backend: BackendName): Promise<void> => {
    try {
      const { experiment } = getState()
      target = experiment.target
      asking(lane)
      patch({ forecast: forecast.expected(experiment, lane, backend) })
      const command = { type: 'start', run: ofRun, lane, experiment, backend } as const
      const started = await busy.during(client.start({ ...command, wanted: complete(getState()) }))
      if (!started || ofRun !== run()) return
      patch(afterStart(getState().lanes[lane], started))
      settled()
    } catch (error) {
      if (ofRun === run() && !cancelled()) failed(error as Error, backend)
    }
  }
  const backendNow = () => getState().lanes[lane].backend ?? 'wasm'
  const cancelled = () => getState().lanes[lane].phase === 'cancelled'

  /**
   * Replaces a worker. A run is a function of its link, so the new worker repeats the steps of the
   * old one, while the other lane waits: nothing is lost but time. Unless the person edited it on
   * the way: nobody wrote down when.
   */
  const failed = (error: Error, backend: BackendName) => {
    const cause = causeOf(error)
    const next = recovery.next(backend, cause)
    if (!next) {
      const notice =
        cause === 'forbidden'
          ? error.message
          : `This lane stopped: ${error.message} Reset tries again.`
      patch({ phase: 'failed', notice })
      return settled()
    }
    const where = next === backend ? '' : ` on ${next}`
    const again = edited ? ANOTHER : ' and repeats the run up to here.'
    patch({
      phase: 'starting',
      step: 0,
      notice: `The worker was replaced${where}${again} ${error.message}`,
    })
    void startOn(run(), next)
  }

  /** Takes in what a worker found out beside its run; compares backends while the lane trains. */
  const learn = async ({ run: ofRun, perfect, againstWebgpu }: Context) => {
    patch({ perfect })
    const { backend, experiment } = getState()
    if (backend !== 'auto' || calibration.known(experiment, lane)) return
    if (againstWebgpu) return patch({ reason: againstWebgpu })
    const chosen = await calibration.measure(experiment, lane)
    if (ofRun !== run()) return
    patch({ reason: chosen.reason })
    if (chosen.name !== getState().lanes[lane].backend) faster(chosen.name)
  }

  return {
    start() {
      recovery = createRecovery()
      edited = false
      const { backend, experiment } = getState()
      if (backend !== 'auto') {
        patch({ reason: 'chosen by you' })
        return startOn(run(), backend)
      }
      const known = calibration.known(experiment, lane)
      patch({ reason: known?.reason ?? 'not compared with WebGPU yet' })
      return startOn(run(), known?.name ?? 'wasm')
    },
    async advance(until, wanted) {
      const ofRun = run()
      try {
        // With the request, so that a drag sends no more targets than the lane can take.
        const { experiment } = getState()
        if (target !== experiment.target) {
          target = experiment.target
          edited ||= getState().lanes[lane].step > 0
          client.tune({ type: 'retarget', run: ofRun, target })
        }
        const command = { type: 'advance', run: ofRun, until, budget: BUDGET, wanted } as const
        const reply = await busy.during(client.advance(command))
        const seconds = reply && secondsOf(reply)
        if (seconds) forecast.measured(experiment, lane, backendNow(), seconds)
        return reply
      } catch (error) {
        if (ofRun === run() && !cancelled()) failed(error as Error, backendNow())
        return null
      }
    },
    tune(labels) {
      const { experiment, lanes } = getState()
      client.tune({ type: 'tune', run: run(), values: experiment.lanes[lane].values })
      const { step } = lanes[lane]
      if (step === 0) return
      edited = true
      patch({ notice: tuned(labels, step) })
    },
    cancel() {
      const { phase, forecast } = getState().lanes[lane]
      const long = busy.seconds() > LONG || (busy.now() && forecast !== null)
      if (phase !== 'starting' && !long) return
      patch({ phase: 'cancelled', notice: CANCELLED })
      client.stop()
    },
    busy: busy.now,
  }
}

const CANCELLED = 'Cancelled: Play or Reset starts again from step 0.'

const ANOTHER =
  '. It trains again from step 0 with the settings as they are now; they changed on the way, so this is another run.'

const tuned = (labels: readonly string[], step: number): string =>
  `${labels.join(', ')} changed at step ${step}. Reset trains with the new setting from step 0.`
