import type { BackendName } from '../../core/record/backend.ts'
import { empty } from '../../core/record/history.ts'
import type { Restart } from '../../core/record/notice.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import { ownOf } from '../../core/targets/registry.ts'
import type { LaneState } from '../state.ts'
import { createCalibration } from './calibration.ts'
import { createForecast } from './forecast.ts'
import type { Host } from './host.ts'
import { createLooks } from './looks.ts'
import { createRounds } from './rounds.ts'
import { createRunner, type Runner } from './runner.ts'
import { createScript, type Fronts } from './script.ts'
import { createStillness } from './stillness.ts'
import { type Anew, watch } from './watch.ts'

/** Gathers the changes of a slider's drag into one new run, in ms. */
const SETTLE = 120

/** Drives both lanes for as long as the page lives. */
export function conduct(host: Host): void {
  const { store, spawn } = host
  const { getState, setState } = store
  const still = createStillness(store)
  let number = 0
  const run = () => number
  let quiet = false
  const quietly = (change: () => void) => {
    quiet = true
    change()
    quiet = false
  }
  const script = createScript(host, quietly)
  const fronts: Fronts = {
    of: (lane) => runners[lane].front(),
    standing(lane) {
      const { phase } = getState().lanes[lane]
      if (phase === 'failed' || phase === 'cancelled') return 'gone'
      return phase === 'starting' || runners[lane].busy() ? 'busy' : 'still'
    },
  }
  const running = {
    ...{ store, spawn, script, fronts, run },
    calibration: createCalibration(spawn),
    forecast: createForecast(),
    asking: (lane: LaneName) => still.asking([lane]),
    settled: wake,
    faster: (backend: BackendName) => restartSoon('again', { code: 'faster', backend }),
  }
  const runners: Readonly<Record<LaneName, Runner>> = {
    a: createRunner('a', running),
    b: createRunner('b', running),
  }
  const looks = createLooks({ store, runners, run })
  // Together, and each lane for itself: only those go that suit the person's wish.
  const together: readonly (readonly LaneName[])[] = [laneNames, ['a'], ['b']]
  const rounds = together.map((lanes) =>
    createRounds(lanes, {
      ...host,
      runners,
      still,
      looks,
      run,
      arrived: script.follow,
      leave: wake,
    }),
  )
  function wake() {
    for (const one of rounds) one.wake()
  }

  /** Outdates the run. What the lanes show stays until the first picture of the new one. */
  const outdate = (how: Anew, reason: Restart | null, ofTarget = false) => {
    number++
    for (const one of rounds) one.forget()
    script.begin(how)
    // Samples and shares of another target would be untrue of this one.
    const gone = ofTarget
      ? { frame: null, history: empty, pictures: [], measured: null, perfect: {} }
      : {}
    const anew = (lane: LaneState): LaneState => ({ ...lane, ...begun, ...gone })
    setState(({ lanes: { a, b } }) => ({
      step: 0,
      looked: null,
      grafted: null,
      restarted: reason,
      slowest: null,
      lanes: { a: anew(a), b: anew(b) },
    }))
  }

  const graft = async (at: number) => {
    const ofRun = number
    const { grafted, lanes } = getState()
    script.graft(lanes.a.step)
    const from = await runners.a.hand(at)
    if (ofRun !== number || getState().grafted !== grafted) return
    // Lane A is gone: what it did is repeated from the start.
    if (!from) setState({ grafted: null })
    await runners.b.graft(from)
  }

  let settling: ReturnType<typeof setTimeout> | undefined
  const startBoth = () => {
    const { experiment, asksSeat, recallImages } = getState()
    // Training waits for what the person has yet to say or to bring.
    if (asksSeat) return
    const own = ownOf(experiment.target)
    if (own && !own.here) return void recallImages()
    for (const lane of laneNames) void runners[lane].start()
  }
  const restartSoon = (how: Anew, reason: Restart | null, ofTarget = false) => {
    outdate(how, reason, ofTarget)
    clearTimeout(settling)
    settling = setTimeout(startBoth, SETTLE)
  }

  const { course, experiment } = getState()
  outdate(course.experiment === experiment ? 'opened' : 'anew', null)
  startBoth()

  const repaint = () => {
    still.outdate()
    wake()
  }
  const repaintIfStill = () => {
    still.owe()
    // A drag must not cut slow motion short.
    if (!getState().playing) wake()
  }
  watch(host, {
    quiet: () => quiet,
    restart: restartSoon,
    graft: (at) => void graft(at),
    tune(lane, values) {
      script.wish(lane, values)
      // The dial of a divergence changes what the picture is measured by.
      repaintIfStill()
    },
    retarget(target) {
      script.wishTarget(target)
      // Not over the pictures, where it would stand in the way of the hand that drags.
      if (getState().step > 0) setState({ restarted: { code: 'target' } })
      repaintIfStill()
    },
    repaint,
    cancel() {
      clearTimeout(settling)
      for (const lane of laneNames) runners[lane].cancel()
    },
    wake,
  })
}

const begun = {
  phase: 'starting',
  status: 'ok',
  statuses: [],
  stops: [],
  divergedAt: null,
  step: 0,
  notice: null,
} as const
