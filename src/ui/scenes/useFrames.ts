import { useEffect } from 'react'

/** Longer pauses, as of a hidden tab, are not caught up with. */
const longest = 0.1

/** Calls `pass` once a frame with the seconds since the last one. */
export function useFrames(pass: (seconds: number) => void): void {
  useEffect(() => {
    let last = performance.now()
    let asked = 0
    const frame = (now: number) => {
      asked = requestAnimationFrame(frame)
      pass(Math.min(longest, Math.max(0, now - last) / 1000))
      last = now
    }
    asked = requestAnimationFrame(frame)
    return () => cancelAnimationFrame(asked)
  }, [pass])
}
