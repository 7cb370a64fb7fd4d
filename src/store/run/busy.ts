/** Waits of so many seconds are worth to be told. */
const TOLD = 2

/** How long a worker has owed an answer. */
export interface Busy {
  /** Watches a request until it is answered. */
  during<T>(request: Promise<T>): Promise<T>
  now(): boolean
  /** Seconds since the oldest request that is open; 0 if none is. */
  seconds(): number
}

/** @param tell is told the whole seconds of a long wait, and null at its end */
export function createBusy(tell: (seconds: number | null) => void): Busy {
  let open = 0
  let since = 0
  let told = false
  let timer: ReturnType<typeof setInterval> | undefined
  const seconds = () => (open === 0 ? 0 : (performance.now() - since) / 1000)

  const begin = () => {
    if (open++ > 0) return
    since = performance.now()
    timer = setInterval(() => {
      const whole = Math.round(seconds())
      if (whole < TOLD) return
      told = true
      tell(whole)
    }, 1000)
  }
  const end = () => {
    if (--open > 0) return
    clearInterval(timer)
    if (told) tell(null)
    told = false
  }
  return {
    async during(request) {
      begin()
      try {
        return await request
      } finally {
        end()
      }
    },
    now: () => open > 0,
    seconds,
  }
}
