import type { BackendName } from '../../src/core/record/backend.ts'
import { unedited } from '../../src/core/settings/course.ts'
import { decode } from '../../src/core/settings/decode.ts'
import { activate, tf } from '../../src/engine/activate.ts'
import { createSession, type Session } from '../../src/engine/session/session.ts'
import { catalogue } from '../../src/objectives/defaults.ts'

export const failOnError = (message: string): never => {
  throw new Error(message)
}

/** No regular evaluation comes between the steps that are measured. */
const NEVER = 'every=10000'

/** A lane of a link's experiment on a backend. */
export async function open(name: BackendName, hash: string, lane: 'a' | 'b'): Promise<Session> {
  await activate(name, failOnError)
  const { experiment } = decode(`${hash}&${NEVER}`, catalogue)
  return createSession(tf, unedited(experiment), lane)
}

/** What a frame must carry to make the GPU finish. */
export const least = { samples: 16, layers: [] }

/** Steps per second, once steps are replayed, over `seconds` and at least one step. */
export async function rateOf(session: Session, seconds: number): Promise<number> {
  // A step in, the slowest backends have shown what they take.
  const begin = performance.now()
  while (session.step < 8 && performance.now() - begin < 2000 * seconds) {
    await session.advance(session.step + 1, 0)
  }
  await session.frame(least)
  const [before, began] = [session.step, performance.now()]
  const end = began + 1000 * seconds
  while (performance.now() < end) {
    await session.advance(session.step + 1000, end - performance.now())
  }
  await session.frame(least)
  return ((session.step - before) * 1000) / (performance.now() - began)
}
