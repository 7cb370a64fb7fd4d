import { changes } from '../core/changes.ts'
import { type LaneName, laneNames } from '../core/experiment.ts'
import { append, empty } from '../core/history.ts'
import { type Client, createClient, type Spawn } from '../engine/client.ts'
import type { BackendName, Wanted } from '../engine/protocol.ts'
import { catalogue } from '../objectives/defaults.ts'
import { createCalibration } from './calibration.ts'
import { createPace } from './pace.ts'
import { progress } from './progress.ts'
import { createRecovery } from './recovery.ts'
import type { LaneState } from './state.ts'
import { useModescope } from './store.ts'

/** Samples of one picture. */
const SAMPLES = 1500
/** Fields and warps are drawn up at most this often, in ms; they cost more than samples. */
const LAYER_INTERVAL = 100
/** A worker may exceed its round at most this long before it hands over what it has, in ms. */
const BUDGET = 250
/** Gathers the changes of a slider's drag into one new run, in ms. */
const SETTLE = 120
/**
 * Drives both lanes. Training is pulled: in every round each lane is asked to reach the same step,
 * so the counters are locked, and pause, slow motion, a hidden tab and a slow machine are nothing
 * but not asking. Start it once, in the page.
 */
export function conduct(spawn: Spawn): void {
  const { getState, setState, subscribe } = useModescope
  const pace = createPace()
  const calibration = createCalibration(spawn)
  let run = 0
  let rounding = false
  let lastLayers = 0
  let recoveries = { a: createRecovery(), b: createRecovery() }

  const patch = (lane: LaneName, change: Partial<LaneState>) =>
    setState(({ lanes }) => ({ lanes: { ...lanes, [lane]: { ...lanes[lane], ...change } } }))

  const clients = Object.fromEntries(
    laneNames.map((lane) => [lane, createClient(spawn, ({ perfect }) => patch(lane, { perfect }))]),
  ) as Record<LaneName, Client>

  const wanted = (layers: boolean): Wanted => ({
    samples: SAMPLES,
    field: layers && getState().layers.field,
    warp: layers && getState().layers.warp,
  })

  /** Outdates the run. What the lanes show stays until the first picture of the new one. */
  const outdate = (reason: string | null, ofTarget = false) => {
    run++
    pace.forget()
    recoveries = { a: createRecovery(), b: createRecovery() }
    setState({ step: 0, restarted: reason })
    for (const lane of laneNames) {
      patch(lane, { phase: 'starting', status: 'ok', step: 0, notice: null })
      // Samples and shares of another target would be untrue of this one.
      if (ofTarget) patch(lane, { frame: null, history: empty, perfect: {} })
    }
  }

  const startBoth = () => {
    for (const lane of laneNames) void startChosen(lane, run)
  }

  /** Starts a lane on the backend that the person or an earlier measurement chose. */
  const startChosen = async (lane: LaneName, ofRun: number) => {
    const { backend, experiment } = getState()
    if (backend !== 'auto') {
      patch(lane, { reason: 'chosen by you' })
      return start(lane, ofRun, backend)
    }
    const known = calibration.known(experiment, lane)
    patch(lane, { reason: known?.reason ?? 'being compared with WebGPU' })
    await start(lane, ofRun, known?.name ?? 'wasm')
    if (known) return
    // The lane trains meanwhile.
    const chosen = await calibration.measure(experiment, lane)
    if (ofRun !== run) return
    patch(lane, { reason: chosen.reason })
    if (chosen.name !== getState().lanes[lane].backend) restartSoon(`${chosen.name} is faster here`)
  }

  let settling: ReturnType<typeof setTimeout> | undefined
  const restartSoon = (reason: string | null, ofTarget = false) => {
    outdate(reason, ofTarget)
    clearTimeout(settling)
    settling = setTimeout(startBoth, SETTLE)
  }

  const start = async (lane: LaneName, ofRun: number, backend: BackendName) => {
    try {
      const { experiment } = getState()
      const command = { type: 'start', run: ofRun, lane, experiment, backend } as const
      const started = await clients[lane].start({ ...command, wanted: wanted(true) })
      if (!started || ofRun !== run) return
      patch(lane, {
        phase: 'ready',
        backend: started.backend,
        frame: started.frame,
        history: append(empty, started.frame.rows),
      })
      void rounds()
    } catch (error) {
      if (ofRun === run) failed(lane, error as Error, backend)
    }
  }

  /**
   * Replaces a worker. A run is a function of its link, so the new worker repeats the steps of the
   * old one, while the other lane waits: nothing is lost but time.
   */
  const failed = (lane: LaneName, error: Error, backend: BackendName) => {
    const next = recoveries[lane].next(backend)
    if (!next) {
      patch(lane, {
        phase: 'failed',
        notice: `This lane stopped: ${error.message} Reset tries again.`,
      })
      void rounds()
      return
    }
    const where = next === backend ? '' : ` on ${next}`
    patch(lane, {
      notice: `The worker was replaced${where} and repeats the run up to here. ${error.message}`,
    })
    patch(lane, { phase: 'starting', step: 0 })
    void start(lane, run, next)
  }

  const active = (): LaneName[] =>
    laneNames.filter((lane) => {
      const { phase, status } = getState().lanes[lane]
      return phase === 'ready' && status === 'ok'
    })

  const waiting = () => laneNames.some((lane) => getState().lanes[lane].phase === 'starting')

  const rounds = async () => {
    if (rounding) return
    rounding = true
    while (getState().playing && !document.hidden && !waiting() && active().length > 0) {
      await round()
    }
    rounding = false
  }

  const round = async () => {
    const { speed, stopAt, lanes } = getState()
    const began = performance.now()
    const ofRun = run
    const running = active()
    const base = Math.min(...running.map((lane) => lanes[lane].step))
    const ahead = Math.max(...running.map((lane) => lanes[lane].step))
    const goal = Math.min(base + pace.steps(speed), stopAt ?? Number.POSITIVE_INFINITY)
    const layers = began - lastLayers > LAYER_INTERVAL
    if (layers) lastLayers = began
    const asked = (lane: LaneName) => running.includes(lane) && lanes[lane].step < goal
    const reply = (lane: LaneName) =>
      asked(lane) ? advance(lane, ofRun, goal, wanted(layers || stopAt === goal)) : null
    const [a, b] = await Promise.all([reply('a'), reply('b')])
    if (ofRun !== run) return
    pace.measured([a, b].flatMap((one) => (one ? [one.milliseconds / one.steps] : [])))
    setState((state) => progress(state, { a, b }))
    // A lane that repeats its run after a failure catches up without slow motion.
    if (speed !== 'full' && base === ahead) await pause(1000 / speed - (performance.now() - began))
  }

  /** Ends the pause between two steps of slow motion when the person asks for something else. */
  let endPause: (() => void) | null = null
  const pause = async (milliseconds: number) => {
    await new Promise<void>((resolve) => {
      setTimeout(resolve, Math.max(0, milliseconds))
      endPause = resolve
    })
    endPause = null
  }

  const advance = async (lane: LaneName, ofRun: number, until: number, layers: Wanted) => {
    try {
      const command = { type: 'advance', run: ofRun, until, budget: BUDGET } as const
      return await clients[lane].advance({ ...command, wanted: layers })
    } catch (error) {
      if (ofRun === run) failed(lane, error as Error, getState().lanes[lane].backend ?? 'wasm')
      return null
    }
  }

  outdate(null)
  startBoth()

  subscribe(
    (state) => state.experiment,
    (after, before) => {
      const { restart: reasons, live } = changes(before, after, catalogue)
      if (reasons.length > 0) {
        return restartSoon(`${reasons.join(', ')} changed`, after.target !== before.target)
      }
      for (const lane of laneNames) {
        if (live[lane].length === 0) continue
        clients[lane].tune({ type: 'tune', run, values: after.lanes[lane].values })
        const { step } = getState().lanes[lane]
        if (step > 0) patch(lane, { notice: tuned(live[lane], step) })
      }
    },
  )
  subscribe(
    (state) => [state.resets, state.backend] as const,
    (now, before) => restartSoon(now[1] === before[1] ? null : 'Backend changed'),
    { equalityFn: (a, b) => a[0] === b[0] && a[1] === b[1] },
  )
  subscribe(
    (state) => [state.playing, state.speed, state.stopAt] as const,
    () => {
      endPause?.()
      void rounds()
    },
    { equalityFn: (a, b) => a.every((value, i) => value === b[i]) },
  )
  document.addEventListener('visibilitychange', () => void rounds())
}

const tuned = (labels: readonly string[], step: number): string =>
  `${labels.join(', ')} changed at step ${step}. Reset trains with the new setting from step 0.`
