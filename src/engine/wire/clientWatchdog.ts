/** A timer that comes so much too late has slept with the machine, and the worker too; in ms. */
const LATE = 3000

/** Tells when an answer is overdue. */
export interface Watchdog {
  /** Barks after so many ms of silence. */
  watch(limit: number): void
  /** The answer has come. */
  rest(): void
}

/** After a sleep of the machine it waits once more: nobody can answer in their sleep. */
export function createWatchdog(bark: (limit: number) => void): Watchdog {
  let timer: ReturnType<typeof setTimeout> | undefined
  const watch = (limit: number) => {
    clearTimeout(timer)
    // The clock on the wall, because a browser's own may stand still meanwhile.
    const since = Date.now()
    timer = setTimeout(
      () => (Date.now() - since > limit + LATE ? watch(limit) : bark(limit)),
      limit,
    )
  }
  return { watch, rest: () => clearTimeout(timer) }
}
