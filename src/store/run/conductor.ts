import { type Choice, type LaneName, laneNames } from '../../core/experiment.ts'
import { append, empty } from '../../core/history.ts'
import { type Client, type Context, createClient, type Spawn } from '../../engine/client.ts'
import type { BackendName, Wanted } from '../../engine/protocol.ts'
import type { LaneState } from '../state.ts'
import { useModescope } from '../store.ts'
import { createCalibration } from './calibration.ts'
import { createPace } from './pace.ts'
import { progress } from './progress.ts'
import { createRecovery } from './recovery.ts'
import { createRest } from './rest.ts'
import { createPictures } from './wanted.ts'
import { watch } from './watch.ts'

/** A worker may exceed its round at most this long before it hands over what it has, in ms. */
const BUDGET = 250
/** While a hand drags, each round leaves the processor to the page for so long, in ms. */
const DRAG = 15
/** Gathers the changes of a slider's drag into one new run, in ms. */
const SETTLE = 120

/**
 * Drives both lanes. Training is pulled: in every round each lane is asked to reach the same step,
 * so the counters are locked, and pause, slow motion, a hidden tab and a slow machine are nothing
 * but not asking. Start it once, in the page.
 */
export function conduct(spawn: Spawn): void {
  const { getState, setState } = useModescope
  const pace = createPace()
  const pictures = createPictures()
  const rest = createRest()
  const calibration = createCalibration(spawn)
  let run = 0
  let rounding = false
  /** Whether the pictures are not of what the person wants to see. */
  let stale = false
  let recoveries = { a: createRecovery(), b: createRecovery() }
  /** The target that each lane trains on. */
  const targets: Partial<Record<LaneName, Choice>> = {}

  const patch = (lane: LaneName, change: Partial<LaneState>) =>
    setState(({ lanes }) => ({ lanes: { ...lanes, [lane]: { ...lanes[lane], ...change } } }))

  const clients = Object.fromEntries(
    laneNames.map((lane) => [lane, createClient(spawn, (context) => learn(lane, context))]),
  ) as Record<LaneName, Client>

  const wanted = (all: boolean): Wanted => pictures.next(getState(), performance.now(), all)

  /** Outdates the run. What the lanes show stays until the first picture of the new one. */
  const outdate = (reason: string | null, ofTarget = false) => {
    run++
    pace.forget()
    recoveries = { a: createRecovery(), b: createRecovery() }
    setState({ step: 0, restarted: reason })
    for (const lane of laneNames) {
      patch(lane, { phase: 'starting', status: 'ok', statuses: [], step: 0, notice: null })
      // Samples and shares of another target would be untrue of this one.
      if (ofTarget) patch(lane, { frame: null, history: empty, measured: null, perfect: {} })
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
    patch(lane, { reason: known?.reason ?? 'not compared with WebGPU yet' })
    return start(lane, ofRun, known?.name ?? 'wasm')
  }

  /** Takes in what a worker found out beside its run; compares backends while the lane trains. */
  const learn = async (lane: LaneName, { run: ofRun, perfect, againstWebgpu }: Context) => {
    patch(lane, { perfect })
    const { backend, experiment } = getState()
    if (backend !== 'auto' || calibration.known(experiment, lane)) return
    if (againstWebgpu) return patch(lane, { reason: againstWebgpu })
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
      targets[lane] = experiment.target
      const started = await clients[lane].start({ ...command, wanted: wanted(true) })
      if (!started || ofRun !== run) return
      patch(lane, {
        phase: 'ready',
        backend: started.backend,
        frame: started.frame,
        statuses: started.frame.statuses,
        history: append(empty, started.frame.rows),
        measured: started.frame.rows.at(-1) ?? null,
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

  const ready = (): LaneName[] =>
    laneNames.filter((lane) => getState().lanes[lane].phase === 'ready')
  const active = () => ready().filter((lane) => getState().lanes[lane].status === 'ok')

  const waiting = () => laneNames.some((lane) => getState().lanes[lane].phase === 'starting')

  const rounds = async () => {
    if (rounding) return
    rounding = true
    while (!document.hidden && !waiting()) {
      if (stale) await repaint()
      else if (getState().playing && active().length > 0) await round()
      else break
    }
    rounding = false
  }

  /** Fresh pictures of where the lanes stand. */
  const repaint = async () => {
    stale = false
    const ofRun = run
    const pictured = wanted(true)
    const reply = (lane: LaneName) =>
      ready().includes(lane) ? advance(lane, ofRun, getState().lanes[lane].step, pictured) : null
    const [a, b] = await Promise.all([reply('a'), reply('b')])
    if (ofRun === run) setState((state) => ({ lanes: progress(state, { a, b }).lanes }))
  }

  const round = async () => {
    const { speed, stopAt, lanes } = getState()
    const began = performance.now()
    const ofRun = run
    const running = active()
    const base = Math.min(...running.map((lane) => lanes[lane].step))
    const ahead = Math.max(...running.map((lane) => lanes[lane].step))
    const goal = Math.min(base + pace.steps(speed), stopAt ?? Number.POSITIVE_INFINITY)
    const pictured = wanted(stopAt === goal)
    const asked = (lane: LaneName) => running.includes(lane) && lanes[lane].step < goal
    const reply = (lane: LaneName) => (asked(lane) ? advance(lane, ofRun, goal, pictured) : null)
    const [a, b] = await Promise.all([reply('a'), reply('b')])
    if (ofRun !== run) return
    pace.measured([a, b].flatMap((one) => (one ? [one.milliseconds / one.steps] : [])))
    const { stopAt: wish, exactly } = getState()
    setState((state) => progress(state, { a, b }))
    // The wish came while this round was on its way past it.
    if (exactly && wish !== null && getState().step > wish) return getState().runTo(wish)
    // A lane that repeats its run after a failure catches up without slow motion.
    if (speed !== 'full' && base === ahead)
      await rest.take(1000 / speed - (performance.now() - began))
    else if (getState().held) await rest.take(DRAG)
  }

  const advance = async (lane: LaneName, ofRun: number, until: number, pictured: Wanted) => {
    try {
      // With the request, so that a drag sends no more targets than the lane can take.
      const { target } = getState().experiment
      if (targets[lane] !== target) {
        targets[lane] = target
        clients[lane].tune({ type: 'retarget', run: ofRun, target })
      }
      const command = { type: 'advance', run: ofRun, until, budget: BUDGET } as const
      return await clients[lane].advance({ ...command, wanted: pictured })
    } catch (error) {
      if (ofRun === run) failed(lane, error as Error, getState().lanes[lane].backend ?? 'wasm')
      return null
    }
  }

  outdate(null)
  startBoth()

  const wake = () => {
    rest.end()
    void rounds()
  }
  watch({
    restart: restartSoon,
    tune(lane, labels) {
      const { experiment, lanes } = getState()
      clients[lane].tune({ type: 'tune', run, values: experiment.lanes[lane].values })
      const { step } = lanes[lane]
      if (step > 0) patch(lane, { notice: tuned(labels, step) })
    },
    retarget() {
      // Not over the pictures, where it would stand in the way of the hand that drags.
      if (getState().step > 0) setState({ restarted: 'target changed on the way' })
      if (getState().playing) return // the next round brings it along
      stale = true
      wake()
    },
    repaint() {
      stale = true
      wake()
    },
    wake,
  })
}

const tuned = (labels: readonly string[], step: number): string =>
  `${labels.join(', ')} changed at step ${step}. Reset trains with the new setting from step 0.`
