import { lessonWords } from '../../languages/late/lesson.ts'
import { answerOf, phaseOf, stepOf } from '../../store/lesson/phase.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'

/** Where one is in the step, for those who do not see it. */
function sentence(state: State): string {
  const phase = phaseOf(state)
  const { lesson } = state
  if (!phase || !lesson) return ''
  const { status, step } = lessonWords()
  if (phase === 'predict') return status.predict(step(lesson.at + 1, lesson.lesson.steps.length))
  if (phase === 'run') return status.run
  return status.compare(answerOf(state)?.chosen === stepOf(state)?.ask.right)
}

export const LessonStatus = () => (
  <p role="status" className="hidden">
    {useModescope(sentence)}
  </p>
)
