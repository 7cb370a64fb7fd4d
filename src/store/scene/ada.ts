import { createStore } from 'zustand/vanilla'
import { type AdaShared, adaScene } from '../../core/ada/adaScene.ts'
import type { AdaFrame, AdaRow } from '../../core/ada/record.ts'
import type { Failure } from '../../core/record/failure.ts'
import { failureOf } from '../../core/record/failure.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import type { Command, Event } from '../../engine/ada/protocol.ts'
import { createLine, type Spawn } from '../../engine/wire/line.ts'
import { withRows } from './adaRows.ts'
import { createSceneStore } from './sceneStore.ts'

/** What has come of a lane's run so far. */
export interface AdaShown {
  readonly frame: AdaFrame | null
  /** The settings that the frame is of. */
  readonly shared: AdaShared | null
  readonly rows: readonly AdaRow[]
  /** Why it trains no further. */
  readonly failure: Failure | null
}

const nothing: AdaShown = { frame: null, shared: null, rows: [], failure: null }

/** So long a round may take, in ms: then there are pictures to show. */
const ROUND = 70
/** Steps of a round: the first is to find out how long they take. */
const first = 5
const most = 500

export type Ada = ReturnType<typeof createAda>

/** The scene as a link opens it, and the loop that has both lanes trained, step by step alike. */
export function createAda(hash: string, spawn: Spawn) {
  const store = createSceneStore(adaScene, hash, 'full')
  const shown = createStore<Readonly<Record<LaneName, AdaShown>>>()(() => ({
    a: nothing,
    b: nothing,
  }))
  let run = 0
  /** Lanes that have not answered yet. */
  const waiting = new Set<LaneName>()
  let until = 0
  let chunk = first
  let began = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const lineOf = (lane: LaneName) =>
    createLine<Command, Event>(
      spawn,
      (event) => hear(lane, event),
      (message) => fail(lane, message ? { code: 'said', message } : { code: 'unloaded' }),
    )
  const lines = { a: lineOf('a'), b: lineOf('b') }

  const change = (lane: LaneName, more: Partial<AdaShown>) =>
    shown.setState((state) => ({ [lane]: { ...state[lane], ...more } }))

  function fail(lane: LaneName, failure: Failure): void {
    lines[lane].cut()
    change(lane, { failure })
    arrived(lane)
  }

  function hear(lane: LaneName, event: Event): void {
    if (event.run !== run) return
    if (event.type === 'failed') fail(lane, event.failure)
    else {
      const { frame } = event
      const { shared } = store.getState().settings
      change(lane, { frame, shared, rows: withRows(shown.getState()[lane].rows, frame.rows) })
      arrived(lane)
    }
  }

  function arrived(lane: LaneName): void {
    if (!waiting.delete(lane) || waiting.size > 0) return
    const took = performance.now() - began
    if (until > 0) chunk = Math.max(1, Math.min(most, 2 * chunk, (chunk * ROUND) / took))
    store.getState().reach(until)
    next(took)
  }

  /** Lanes that can go on. */
  const able = () =>
    laneNames.filter((lane) => {
      const { frame, failure } = shown.getState()[lane]
      return failure === null && (frame?.ok ?? true)
    })

  function send(commands: readonly (readonly [LaneName, Command])[]): void {
    began = performance.now()
    // All of them first: one that cannot be sent is answered at once.
    for (const [lane] of commands) waiting.add(lane)
    for (const [lane, command] of commands) {
      try {
        lines[lane].send(command)
      } catch (error) {
        fail(lane, failureOf(error))
      }
    }
  }

  function next(took = 0): void {
    clearTimeout(timer)
    const { playing, speed, step, stopAt, pause } = store.getState()
    const lanes = able()
    if (lanes.length === 0) pause()
    if (!playing || lanes.length === 0 || waiting.size > 0) return
    const fast = speed === 'full' || stopAt !== null
    const ask = () => {
      until = Math.min(stopAt ?? Number.POSITIVE_INFINITY, step + (fast ? Math.floor(chunk) : 1))
      send(lanes.map((lane) => [lane, { type: 'advance', run, until }]))
    }
    if (fast) ask()
    else timer = setTimeout(ask, Math.max(0, 1000 / speed - took))
  }

  function begin(): void {
    clearTimeout(timer)
    run++
    until = 0
    waiting.clear()
    const { shared, lanes } = store.getState().settings
    // The last pictures stay until there are some of the new run.
    for (const lane of laneNames) change(lane, { rows: [], failure: null })
    send(laneNames.map((lane) => [lane, { type: 'start', run, shared, lane: lanes[lane] }]))
  }

  return {
    store,
    shown,
    /** @returns what ends it, and its workers */
    open(): () => void {
      begin()
      const stops = [
        store.subscribe(({ runs }) => runs, begin),
        store.subscribe(
          ({ playing, stopAt, speed }) => `${playing} ${stopAt} ${speed}`,
          () => next(),
        ),
      ]
      return () => {
        for (const stop of stops) stop()
        clearTimeout(timer)
        run++
        for (const lane of laneNames) lines[lane].cut()
      }
    },
  }
}
