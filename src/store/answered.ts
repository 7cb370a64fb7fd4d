import type { GetState, SetState } from './actions.ts'
import type { Answer } from './lesson/answer.ts'
import { keepAnswers } from './lesson/kept.ts'
import { stepOf } from './lesson/phase.ts'
import { isLecture } from './lesson/place.ts'

interface Store {
  readonly set: SetState
  readonly get: GetState
}

/** Takes up the answer to the step of the lesson that is being held, and keeps it, unless it is a lecturer's. */
export function answered({ set, get }: Store, answer: Answer): void {
  const state = get()
  const { lesson, unknown } = state
  const step = stepOf(state)
  if (!lesson || !step) return
  const answers = { ...lesson.answers, [step.id]: answer }
  set({ lesson: { ...lesson, answers } })
  if (!isLecture(unknown)) keepAnswers(lesson.lesson.id, answers)
}
