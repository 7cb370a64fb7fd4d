import { type Cause, causeOfMessage, FORBIDDEN, slow, tooLarge } from './clientCause.ts'
import { createWatchdog } from './clientWatchdog.ts'
import type { Command, Event } from './protocol.ts'

type Request = Command extends infer C ? (C extends { run: number } ? C : never) : never
export type Start = Extract<Request, { type: 'start' }>
export type Advance = Extract<Request, { type: 'advance' }>
export type Calibrate = Extract<Request, { type: 'calibrate' }>
export type Tune = Extract<Request, { type: 'tune' | 'retarget' }>
export type Started = Extract<Event, { type: 'started' }>
export type Trained = Extract<Event, { type: 'frame' }>
export type Calibrated = Extract<Event, { type: 'calibrated' }>
export type Context = Extract<Event, { type: 'context' }>

/** The page's end of one lane. A request whose run was replaced meanwhile resolves to null. */
export interface Client {
  start(command: Start): Promise<Started | null>
  advance(command: Advance): Promise<Trained | null>
  calibrate(command: Calibrate): Promise<Calibrated | null>
  tune(command: Tune): void
  stop(): void
}

type Answer = Started | Trained | Calibrated

export type Spawn = () => Worker

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
 * a worker that failed rejects with a sentence for the person; the next start spawns a new one.
 */
export function createClient(
  spawn: Spawn,
  onContext: (event: Context) => void,
  patience = PATIENCE,
): Client {
  let worker: Worker | null = null
  let current = -1
  let runs = 1
  /** Whether the current run has made steps, and quickly. */
  let quick = false
  /** Ends a worker that does not leave what is out of date; its successor has these to read. */
  let leaving: ReturnType<typeof setTimeout> | undefined
  let unread: Command[] = []
  /** Why the worker is gone, for a request that comes after it went. */
  let ended = new Error('It is not running.')
  let waiting: {
    type: Request['type']
    resolve: (event: Answer | null) => void
    reject: (error: Error) => void
  } | null = null

  const watchdog = createWatchdog((limit) => {
    if (waiting?.type === 'start') end(slow('Starting', limit), 'slow')
    else if (waiting?.type === 'advance' && !quick) end(slow('A step', limit), 'slow')
    else end('It stopped answering.')
  })

  const settle = (finish: (request: NonNullable<typeof waiting>) => void) => {
    if (!waiting) return
    const request = waiting
    waiting = null
    watchdog.rest()
    finish(request)
  }

  const end = (message: string, cause?: Cause) => {
    clearTimeout(leaving)
    worker?.terminate()
    worker = null
    ended = new Error(message, { cause })
    settle(({ reject }) => reject(ended))
  }

  const fail = (message: string) => {
    if (causeOfMessage(message) === 'memory') end(tooLarge(message), 'memory')
    else end(message)
  }

  const open = (): Worker | null => {
    try {
      const fresh = spawn()
      fresh.onmessage = ({ data }: MessageEvent<Event>) => hear(data)
      fresh.onerror = (event) => {
        event.preventDefault()
        fail(event.message || 'The worker could not be loaded.')
      }
      return fresh
    } catch (error) {
      const { name, message } = error as Error
      ended =
        name === 'SecurityError' ? new Error(FORBIDDEN, { cause: 'forbidden' }) : new Error(message)
      return null
    }
  }

  const hear = (event: Event) => {
    clearTimeout(leaving)
    if (event.run !== current) return
    if (event.type === 'context') return onContext(event)
    if (event.type === 'failed') return fail(event.message)
    if (event.type === 'frame' && event.steps > 0) quick = event.milliseconds / event.steps < QUICK
    settle(({ resolve }) => resolve(event))
  }

  const request = (command: Start | Advance | Calibrate): Promise<Answer | null> =>
    new Promise((resolve, reject) => {
      const busy = waiting !== null
      settle((outdated) => outdated.resolve(null))
      waiting = { type: command.type, resolve, reject }
      if (!worker && command.type !== 'advance') worker = open()
      if (!worker) return settle((mine) => mine.reject(ended))
      watchdog.watch(patience * Math.max(1, runs / RUNS))
      worker.postMessage(command satisfies Command)
      unread = [command]
      if (busy && command.type === 'start') leaveSoon()
    })

  /** A long step of a run that was replaced must not hold up the new one. */
  const leaveSoon = () => {
    clearTimeout(leaving)
    leaving = setTimeout(() => {
      worker?.terminate()
      worker = open()
      if (!worker) settle(({ reject }) => reject(ended))
      for (const command of unread) worker?.postMessage(command)
    }, GRACE)
  }

  return {
    start(command) {
      current = command.run
      runs = command.experiment.training.runs
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
    tune(command) {
      if (command.run !== current) return
      unread.push(command)
      worker?.postMessage(command satisfies Command)
    },
    stop: () => end('It was stopped.'),
  }
}
