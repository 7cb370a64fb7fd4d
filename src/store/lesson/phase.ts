/** Where somebody is in the step of a lesson: a prediction is owed, it runs, or it has run. */
import { once } from '../../core/numerics/once.ts'
import { decode } from '../../core/settings/decode.ts'
import type { Step } from '../../lessons/lesson.ts'
import { catalogue } from '../../objectives/defaults.ts'
import type { Answer, Attended } from './answer.ts'

export type Phase = 'predict' | 'run' | 'compare'

/** What of the page it depends on. */
export interface Attending {
  readonly lesson: Attended | null
  /** Where the opened link pauses. */
  readonly stop: number | null
  /** Where the run is. */
  readonly step: number
}

export const stepOf = ({ lesson }: Pick<Attending, 'lesson'>): Step | null =>
  lesson?.lesson.steps[lesson.at] ?? null

export function answerOf({ lesson }: Pick<Attending, 'lesson'>): Answer | null {
  if (!lesson) return null
  const { id } = lesson.lesson.steps[lesson.at]
  return Object.hasOwn(lesson.answers, id) ? lesson.answers[id] : null
}

const stopIn = once(({ course }: Step) => decode(course, catalogue).stop ?? 0)

/** The step at which there is something to compare; 0 outside of lessons. */
export function goalOf(state: Pick<Attending, 'lesson' | 'stop'>): number {
  const step = stepOf(state)
  return step ? (state.stop ?? stopIn(step)) : 0
}

/** Null outside of lessons. What was compared once stays so, however the course is varied then. */
export function phaseOf(state: Attending): Phase | null {
  if (!state.lesson) return null
  const answer = answerOf(state)
  if (!answer) return 'predict'
  return answer.link !== null || state.step >= goalOf(state) ? 'compare' : 'run'
}

/** Until there is something to compare, the course is the one that was asked about. */
export const isLocked = (state: Attending): boolean => {
  const phase = phaseOf(state)
  return phase === 'predict' || phase === 'run'
}
