import { failed } from '../../core/record/failure.ts'

export type Spawn = () => Worker

/** The page's end of a worker of any kind, which is spawned when something is first sent to it. */
export interface Line<Command> {
  /** Whether there is a worker now. */
  readonly open: boolean
  /** @throws a `failed` error where there can be no worker */
  send(command: Command): void
  /** Ends the worker; the next command spawns another. */
  cut(): void
}

/**
 * @param hear is told what the worker says
 * @param broke is told what it threw; nothing, where it could not be loaded
 */
export function createLine<Command, Event>(
  spawn: Spawn,
  hear: (event: Event) => void,
  broke: (message: string) => void,
): Line<Command> {
  let worker: Worker | null = null
  const begin = (): Worker => {
    const fresh = spawned(spawn)
    fresh.onmessage = ({ data }: MessageEvent<Event>) => hear(data)
    fresh.onerror = (event) => {
      event.preventDefault()
      broke(event.message)
    }
    return fresh
  }
  return {
    get open() {
      return worker !== null
    },
    send(command) {
      worker ??= begin()
      worker.postMessage(command)
    },
    cut() {
      worker?.terminate()
      worker = null
    },
  }
}

function spawned(spawn: Spawn): Worker {
  try {
    return spawn()
  } catch (error) {
    const { name, message } = error as Error
    if (name === 'SecurityError') throw failed({ code: 'forbidden' })
    throw failed({ code: 'said', message })
  }
}
