import { backendNames } from '../record/backend.ts'
import type { Fingerprint } from '../record/fingerprint.ts'
import { fieldsIn, formed, needed, oneOf, textIn, wholeIn } from './reading.ts'

const hash = /^[0-9a-f]{12}$/
/** An ensemble has 64 runs at most. */
const lastRun = 63

export function readFingerprint(value: unknown, at: string, lastStep: number): Fingerprint {
  const fields = fieldsIn(value, at)
  const within = (name: string) => [needed(fields, name, `${at}.${name}`), `${at}.${name}`] as const
  const backends = fieldsIn(...within('backends'))
  const backend = (lane: 'a' | 'b') =>
    oneOf(needed(backends, lane, `${at}.backends.${lane}`), `${at}.backends.${lane}`, backendNames)
  return {
    step: wholeIn(...within('step'), lastStep),
    run: wholeIn(...within('run'), lastRun),
    backends: { a: backend('a'), b: backend('b') },
    hash: formed(textIn(...within('hash'), 100), `${at}.hash`, hash),
  }
}
