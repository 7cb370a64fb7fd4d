import type { Wanted } from '../../core/record/frame.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { Trained } from '../../engine/wire/client.ts'
import type { Host } from './host.ts'
import type { Looks } from './looks.ts'
import { createPace } from './pace.ts'
import { progress } from './progress.ts'
import { createRest } from './rest.ts'
import type { Runner } from './runner.ts'
import type { Stillness } from './stillness.ts'
import { createPictures } from './wanted.ts'

/** While a hand drags, each round leaves the processor to the page for so long, in ms. */
const DRAG = 15

/** Trains lanes that advance together. */
export interface Rounds {
  /** Goes on if there is anything to do. */
  wake(): void
  /** Another run has another speed. */
  forget(): void
}

export interface Rounded extends Pick<Host, 'store' | 'page'> {
  readonly runners: Readonly<Record<LaneName, Runner>>
  readonly still: Stillness
  readonly looks: Looks
  readonly run: () => number
  /** Told when the lanes have made steps. */
  readonly arrived: () => void
  /** Told when these lanes are to advance otherwise from now on. */
  readonly leave: () => void
}

/**
 * Training is pulled: in every round each lane is asked to reach the same step, so the counters are
 * locked, and pause, slow motion, a hidden tab and a slow machine are nothing but not asking.
 */
export function createRounds(
  lanes: readonly LaneName[],
  { store, page, runners, still, looks, run, arrived, leave }: Rounded,
): Rounds {
  const { getState, setState } = store
  const pace = createPace()
  const pictures = createPictures()
  const rest = createRest()
  let going = false

  const active = () =>
    lanes.filter((lane) => {
      const { phase, status } = getState().lanes[lane]
      return phase === 'ready' && status === 'ok'
    })
  const stopOf = (lane: LaneName) => getState().stopAt?.[lane] ?? Number.POSITIVE_INFINITY
  const training = () => {
    const { playing, lanes } = getState()
    return playing ? active().filter((lane) => lanes[lane].step < stopOf(lane)) : []
  }
  const waiting = () =>
    lanes.some((lane) => getState().lanes[lane].phase === 'starting' || runners[lane].busy())
  /** Apart, each lane has rounds of its own. */
  const mine = () => getState().apart === (lanes.length === 1)

  const wake = async () => {
    rest.end()
    if (going || !mine()) return
    going = true
    while (mine() && !page.hidden && !waiting()) {
      const next = training()
      const past = looks.due(lanes)
      const outdated = next.length > 0 ? still.stale(lanes) : still.restless(lanes)
      if (past.length > 0) await looks.take(past)
      else if (outdated.length > 0) await repaint(outdated, next.length === 0)
      else if (next.length > 0) await round(next)
      else break
    }
    going = false
    if (!mine()) leave()
  }

  const ask = async (asked: readonly LaneName[], until: (lane: LaneName) => number, what: Wanted) =>
    Object.fromEntries(
      await Promise.all(
        asked.map(async (lane) => [lane, await runners[lane].advance(until(lane), what)] as const),
      ),
    ) as Partial<Record<LaneName, Trained | null>>

  /** Fresh pictures of where the lanes stand. */
  const repaint = async (outdated: readonly LaneName[], measure: boolean) => {
    const ofRun = run()
    still.asking(outdated)
    const what = pictures.next(getState(), performance.now(), { all: true, measure })
    const replies = await ask(outdated, (lane) => getState().lanes[lane].step, what)
    if (ofRun !== run()) return
    setState((state) => ({ lanes: progress(state, replies).lanes }))
    if (measure) still.answered(outdated)
  }

  const round = async (running: readonly LaneName[]) => {
    const { speed, lanes: before } = getState()
    const began = performance.now()
    const ofRun = run()
    const steps = active().map((lane) => before[lane].step)
    const base = Math.min(...running.map((lane) => before[lane].step))
    const until = base + pace.steps(speed)
    const goals = Object.fromEntries(running.map((lane) => [lane, Math.min(until, stopOf(lane))]))
    // A lane that catches up, after a failure or a time apart, does so without slow motion.
    const slow = speed !== 'full' && Math.max(...steps) === Math.min(...steps)
    const all = running.some((lane) => goals[lane] === stopOf(lane))
    const what = pictures.next(getState(), began, { all, measure: all || slow })
    const asked = running.filter((lane) => before[lane].step < goals[lane])
    const replies = await ask(asked, (lane) => goals[lane], what)
    if (ofRun !== run()) return
    pace.measured(Object.values(replies).flatMap((one) => one ?? []))
    const { stopAt: wish, exactly } = getState()
    setState((state) => progress(state, replies))
    arrived()
    // The wish came while this round was on its way past it.
    const missed = active().some((lane) => wish && getState().lanes[lane].step > wish[lane])
    if (exactly && wish && missed) return getState().runTo(wish[lanes[0]])
    if (slow) await rest.take(1000 / Number(speed) - (performance.now() - began))
    else if (getState().held) await rest.take(DRAG)
  }

  return { wake: () => void wake(), forget: pace.forget }
}
