import { empty } from '../../core/record/history.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import type { LaneState } from '../state.ts'
import { createCalibration } from './calibration.ts'
import { createDriver, type Driver } from './driver.ts'
import { createForecast } from './forecast.ts'
import type { Host } from './host.ts'
import { createRounds } from './rounds.ts'
import { createStillness } from './stillness.ts'
import { watch } from './watch.ts'

/** Gathers the changes of a slider's drag into one new run, in ms. */
const SETTLE = 120

/** Drives both lanes for as long as the page lives. */
export function conduct(host: Host): void {
  const { store, spawn } = host
  const { getState, setState } = store
  const still = createStillness(store)
  const calibration = createCalibration(spawn)
  let number = 0
  const run = () => number

  const driven = {
    store,
    spawn,
    calibration,
    forecast: createForecast(),
    run,
    asking: (lane: LaneName) => still.asking([lane]),
    settled: wake,
    faster: (backend: string) => restartSoon(`${backend} is faster here`),
  }
  const drivers = Object.fromEntries(
    laneNames.map((lane) => [lane, createDriver(lane, driven)]),
  ) as Record<LaneName, Driver>
  // Together, and each lane for itself: only those go that suit the person's wish.
  const rounds = [laneNames, ['a'], ['b']].map((lanes) =>
    createRounds(lanes as LaneName[], { ...host, drivers, still, run, leave: wake }),
  )
  function wake() {
    for (const one of rounds) one.wake()
  }

  /** Outdates the run. What the lanes show stays until the first picture of the new one. */
  const outdate = (reason: string | null, ofTarget = false) => {
    number++
    for (const one of rounds) one.forget()
    // Samples and shares of another target would be untrue of this one.
    const gone = ofTarget ? { frame: null, history: empty, measured: null, perfect: {} } : {}
    const anew = (lane: LaneState): LaneState => ({ ...lane, ...begun, ...gone })
    setState(({ lanes: { a, b } }) => ({
      step: 0,
      restarted: reason,
      slowest: null,
      lanes: { a: anew(a), b: anew(b) },
    }))
  }

  let settling: ReturnType<typeof setTimeout> | undefined
  const startBoth = () => {
    for (const lane of laneNames) void drivers[lane].start()
  }
  const restartSoon = (reason: string | null, ofTarget = false) => {
    outdate(reason, ofTarget)
    clearTimeout(settling)
    settling = setTimeout(startBoth, SETTLE)
  }

  outdate(null)
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
    restart: restartSoon,
    tune(lane, labels) {
      drivers[lane].tune(labels)
      // The dial of a divergence changes what the picture is measured by.
      repaintIfStill()
    },
    retarget() {
      // Not over the pictures, where it would stand in the way of the hand that drags.
      if (getState().step > 0) setState({ restarted: 'target changed on the way' })
      repaintIfStill()
    },
    repaint,
    cancel() {
      clearTimeout(settling)
      for (const lane of laneNames) drivers[lane].cancel()
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
