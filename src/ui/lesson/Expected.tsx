import { lessonWords } from '../../languages/late/lesson.ts'
import { answerOf } from '../../store/lesson/phase.ts'
import { useModescope } from '../base/useModescope.ts'
import { Prose } from '../formula/Prose.tsx'
import { HoldUp } from '../present/HoldUp.tsx'
import { Sign } from '../present/Sign.tsx'
import choices from './choices.module.css'
import classes from './panel.module.css'
import type { Part } from './part.ts'
import { saidIn } from './said.ts'

/** What was answered to the question. */
export function Expected({ lesson, step }: Part) {
  const words = lessonWords()
  const answer = useModescope(answerOf)
  const chosen = answer?.chosen
  return (
    <section>
      <h3 className={classes.label}>{words.said}</h3>
      {typeof chosen === 'number' ? (
        <>
          <p className={choices.expected}>
            <Sign option={chosen} className={choices.sign} />
            <span>
              <Prose text={saidIn(lesson, step)(step.ask.options[chosen].text)} />
            </span>
          </p>
          <div className={choices.held}>
            <HoldUp chosen={chosen} />
          </div>
        </>
      ) : (
        <p>{words.skipped}</p>
      )}
    </section>
  )
}
