import { type Failure, failed, failureOf } from '../../core/record/failure.ts'
import { understood } from './clientCause.ts'
import { createWatchdog } from './clientWatchdog.ts'
import { createHandover } from './handover.ts'
import { createLine, type Spawn } from './line.ts'
import type { Command, Event } from './protocol.ts'

export type Start = Extract<Command, { type: 'start' }>
export type Advance = Extract<Command, { type: 'advance' }>
export type Look = Extract<Command, { type: 'look' }>
export type Hand = Extract<Command, { type: 'hand' }>
export type Calibrate = Extract<Command, { type: 'calibrate' }>
export type Started = Extract<Event, { type: 'started' }>
export type Trained = Extract<Event, { type: 'frame' }>
export type Looked = Extract<Event, { type: 'looked' }>
export type Handed = Extract<Event, { type: 'handed' }>
export type Calibrated = Extract<Event, { type: 'calibrated' }>
export type Context = Extract<Event, { type: 'context' }>

/** The page's end of one lane. A request whose run was replaced meanwhile resolves to null. */
export interface Client {
  start(command: Start): Promise<Started | null>
  advance(command: Advance): Promise<Trained | null>
  look(command: Look): Promise<Looked | null>
  hand(command: Hand): Promise<Handed | null>
  calibrate(command: Calibrate): Promise<Calibrated | null>
  stop(): void
}

type Answer = Started | Trained | Looked | Handed | Calibrated

/** What only the worker of a run can answer. */
const ofRun: readonly Command['type'][] = ['advance', 'look', 'hand']

/** A healthy worker answers within its budget; one step of a large network may take seconds. */
const PATIENCE = 15_000
/** Each so many runs of an ensemble may take as long again. */
const RUNS = 8
/** A worker whose steps take less than this, in ms, and that is silent then, has met no slow one. */
const QUICK = 1000
/** A worker that is busy with what nobody waits for any more has so long to finish it, in ms. */
const GRACE = 500

/**
 * Spawns the worker, watches it, and ends it when it fails or is silent for too long. A request to
 * a worker that failed rejects with a `failed` error; the next start spawns a new one.
 */
export function createClient(
  spawn: Spawn,
  onContext: (event: Context) => void,
  patience = PATIENCE,
): Client {
  let current = -1
  let runs = 1
  /** Whether the current run has made steps, and quickly. */
  let quick = false
  /** Ends a worker that does not leave what is out of date. */
  let leaving: ReturnType<typeof setTimeout> | undefined
  /** Why the worker is gone, for a request that comes after it went. */
  let ended = failed({ code: 'idle' })
  const handover = createHandover()
  let waiting: {
    type: Command['type']
    resolve: (event: Answer | null) => void
    reject: (error: Error) => void
  } | null = null

  const watchdog = createWatchdog((limit) => {
    if (waiting?.type === 'start') end({ code: 'slow', what: 'start', milliseconds: limit })
    else if (waiting?.type === 'advance' && !quick) {
      end({ code: 'slow', what: 'step', milliseconds: limit })
    } else end({ code: 'silent' })
  })

  const settle = (finish: (request: NonNullable<typeof waiting>) => void) => {
    if (!waiting) return
    const request = waiting
    waiting = null
    watchdog.rest()
    finish(request)
  }

  const end = (failure: Failure) => {
    clearTimeout(leaving)
    line.cut()
    ended = failed(failure)
    settle(({ reject }) => reject(ended))
  }

  const hear = (event: Event) => {
    clearTimeout(leaving)
    if (event.run !== current) return
    if (event.type === 'context') return onContext(event)
    if (event.type === 'failed') return end(understood(event.failure))
    if (event.type === 'frame' && event.steps > 0) quick = event.milliseconds / event.steps < QUICK
    settle(({ resolve }) => resolve(event))
  }

  const line = createLine<Command, Event>(spawn, hear, (message) =>
    end(message ? understood({ code: 'said', message }) : { code: 'unloaded' }),
  )

  /** What cannot be sent is answered at once. */
  const send = (command: Command) => {
    try {
      for (const one of handover.before(command, line.open)) line.send(one)
      line.send(command)
    } catch (error) {
      ended = failed(failureOf(error))
      settle(({ reject }) => reject(ended))
    }
  }

  const request = (command: Command): Promise<Answer | null> =>
    new Promise((resolve, reject) => {
      const busy = waiting !== null
      settle((outdated) => outdated.resolve(null))
      waiting = { type: command.type, resolve, reject }
      // A run that went with its worker cannot go on.
      if (!line.open && ofRun.includes(command.type)) return settle((mine) => mine.reject(ended))
      watchdog.watch(patience * Math.max(1, runs / RUNS))
      send(command)
      if (busy && command.type === 'start') leaveSoon(command)
    })

  /** A long step of a run that was replaced must not hold up the new one. */
  const leaveSoon = (command: Start) => {
    clearTimeout(leaving)
    leaving = setTimeout(() => {
      line.cut()
      send(command)
    }, GRACE)
  }

  return {
    start(command) {
      current = command.run
      runs = command.course.experiment.training.runs
      quick = false
      return request(command) as Promise<Started | null>
    },
    calibrate(command) {
      current = command.run
      return request(command) as Promise<Calibrated | null>
    },
    advance: (command) =>
      command.run === current
        ? (request(command) as Promise<Trained | null>)
        : Promise.resolve(null),
    look: (command) =>
      command.run === current
        ? (request(command) as Promise<Looked | null>)
        : Promise.resolve(null),
    hand: (command) =>
      command.run === current
        ? (request(command) as Promise<Handed | null>)
        : Promise.resolve(null),
    stop: () => end({ code: 'stopped' }),
  }
}
