import {
  type Fingerprint,
  fingerprintOf,
  fingerprintSamples,
  type Paused,
} from '../../core/record/fingerprint.ts'
import type { Course } from '../../core/settings/course.ts'
import { decode } from '../../core/settings/decode.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import { ownOf } from '../../core/targets/registry.ts'
import type { Again } from '../../core/worksheet/verdict.ts'
import { tf } from '../../engine/activate.ts'
import { createSession } from '../../engine/session/session.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { advance } from '../process/turns.ts'

/**
 * What a link shows at the step of its fingerprint. Null: it cannot be trained here, or was stopped.
 */
export async function runAgain(again: Again, stopped: AbortSignal): Promise<Fingerprint | null> {
  const course = decode(again.link, catalogue)
  const own = ownOf(course.experiment.target)
  // The images of a person are in no link.
  if (own && !own.here) return null
  const lanes: Partial<Record<LaneName, Paused>> = {}
  for (const lane of laneNames) lanes[lane] = await paused(course, lane, again, stopped)
  const { a, b } = lanes
  return a && b && !stopped.aborted ? fingerprintOf({ a, b }) : null
}

async function paused(
  course: Course,
  lane: LaneName,
  { fingerprint: { step, run } }: Again,
  stopped: AbortSignal,
): Promise<Paused> {
  const session = await createSession(tf, course, lane)
  try {
    await advance(session, step, stopped)
    const wanted = { samples: fingerprintSamples, layers: [], shown: run, measure: true }
    const frame = await session.frame(wanted)
    return { backend: 'wasm', frame, measured: frame.now }
  } finally {
    session.dispose()
  }
}
