import { lessonWords } from '../../languages/late/lesson.ts'
import { answerOf } from '../../store/lesson/phase.ts'
import { useModescope } from '../base/useModescope.ts'
import { Prose } from '../formula/Prose.tsx'
import classes from './panel.module.css'
import type { Part } from './part.ts'
import { saidIn } from './said.ts'

/** What was answered to the question. */
export function Expected({ lesson, step }: Part) {
  const words = lessonWords()
  const chosen = useModescope(answerOf)?.chosen
  const option = typeof chosen === 'number' ? step.ask.options[chosen] : null
  return (
    <section>
      <h3 className={classes.label}>{words.said}</h3>
      <p>{option ? <Prose text={saidIn(lesson, step)(option.text)} /> : words.skipped}</p>
    </section>
  )
}
