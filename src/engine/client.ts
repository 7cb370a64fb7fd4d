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
  /** Why the worker is gone, for a request that comes after it went. */
  let ended = 'It is not running.'
  let waiting: {
    run: number
    resolve: (event: Answer | null) => void
    reject: (error: Error) => void
    timer: ReturnType<typeof setTimeout>
  } | null = null

  const settle = (finish: (request: NonNullable<typeof waiting>) => void) => {
    if (!waiting) return
    const request = waiting
    waiting = null
    clearTimeout(request.timer)
    finish(request)
  }

  const end = (message: string) => {
    worker?.terminate()
    worker = null
    ended = message
    settle(({ reject }) => reject(new Error(message)))
  }

  const open = (): Worker => {
    const fresh = spawn()
    fresh.onmessage = ({ data }: MessageEvent<Event>) => {
      if (data.run !== current) return
      if (data.type === 'context') onContext(data)
      else if (data.type === 'failed') end(data.message)
      else settle(({ resolve }) => resolve(data))
    }
    fresh.onerror = (event) => {
      event.preventDefault()
      end(event.message || 'The worker could not be loaded.')
    }
    return fresh
  }

  const request = (command: Start | Advance | Calibrate): Promise<Answer | null> =>
    new Promise((resolve, reject) => {
      settle((outdated) => outdated.resolve(null))
      const longer = Math.max(1, runs / RUNS)
      const timer = setTimeout(() => end('It stopped answering.'), patience * longer)
      waiting = { run: command.run, resolve, reject, timer }
      if (!worker && command.type !== 'advance') worker = open()
      if (worker) worker.postMessage(command satisfies Command)
      else end(ended)
    })

  return {
    start(command) {
      current = command.run
      runs = command.experiment.training.runs
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
      if (command.run === current) worker?.postMessage(command satisfies Command)
    },
    stop: () => end('It was stopped.'),
  }
}
