import { setImmediate } from 'node:timers/promises'
import type { Session } from '../../engine/session/session.ts'

/** How long a signal waits to be heard, in ms, where a step takes less. */
const TURN = 100

/**
 * Trains until a step in turns, between which Node hears signals; a run does not depend on how its
 * steps are divided.
 * @returns whether it got there; not if it was stopped, and if every run diverged it did
 */
export async function advance(
  session: Session,
  until: number,
  stopped: AbortSignal,
): Promise<boolean> {
  let steps = 1
  while (session.step < until && session.statuses.includes('ok')) {
    if (stopped.aborted) return false
    const began = performance.now()
    await session.advance(Math.min(until, session.step + steps), Number.POSITIVE_INFINITY)
    steps = performance.now() - began < TURN ? 2 * steps : Math.max(1, steps >> 1)
    await setImmediate()
  }
  return true
}
