import type { Checkpoint } from '../../core/record/checkpoint.ts'
import { type Course, type Edit, upTo } from '../../core/settings/course.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { TF } from '../../objectives/objective.ts'
import { type Checkpoints, createCheckpoints } from '../session/checkpoints.ts'
import { createSession, type Session } from '../session/session.ts'

/**
 * The past of a run: its steps are made again from the nearest checkpoint, by a second session, while
 * the first one stands still.
 */
export interface Past {
  readonly checkpoints: Checkpoints
  /** What the person has changed on the way is a part of the past. */
  edited(edits: readonly Edit[]): void
  /**
   * The run as it was at a step that it has made, after so many ms at most: null if there is more to
   * do. It is the run itself where that stands there.
   */
  reach(step: number, budget: number, now: Session): Promise<Session | null>
  /** The run goes on: the second session is not needed. */
  leave(): void
}

/** @param from what the run began with, if it goes on from another */
export function createPast(tf: TF, start: Course, lane: LaneName, from?: Checkpoint): Past {
  const checkpoints = createCheckpoints(from)
  let course = start
  let back: Session | null = null
  const leave = () => {
    back?.dispose()
    back = null
  }
  return {
    checkpoints,
    edited(edits) {
      const all = [...course.edits, ...edits].sort((one, other) => one.step - other.step)
      course = { ...course, edits: all }
    },
    async reach(step, budget, now) {
      if (now.step === step) return now
      const nearest = checkpoints.before(step)
      if (back && (back.step > step || back.step < (nearest?.step ?? 0))) leave()
      back ??= await createSession(tf, upTo(course, step), lane, nearest ?? undefined, checkpoints)
      if (back.step < step) await back.advance(step, budget)
      const ended = !back.statuses.includes('ok')
      return back.step === step || ended ? back : null
    },
    leave,
  }
}
