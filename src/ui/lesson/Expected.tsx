import { lessonWords } from '../../languages/late/lesson.ts'
import { chosenIn } from '../../lessons/chosen.ts'
import { answerOf } from '../../store/lesson/phase.ts'
import { useModescope } from '../base/useModescope.ts'
import { Prose } from '../formula/Prose.tsx'
import { HoldUp } from '../present/HoldUp.tsx'
import { Sign } from '../present/Sign.tsx'
import choices from './choices.module.css'
import classes from './panel.module.css'
import type { Part } from './part.ts'

/** What was answered to the question. */
export function Expected({ lesson, step }: Part) {
  const words = lessonWords()
  const chosen = useModescope(answerOf)?.chosen ?? 'skipped'
  // Kept by another version, it may be of an option that this one does not have.
  const said = chosenIn(lesson, step.id, chosen)
  return (
    <section>
      <h3 className={classes.label}>{words.said}</h3>
      {said && chosen !== 'skipped' ? (
        <>
          <p className={choices.expected}>
            <Sign option={chosen} className={choices.sign} />
            <span>
              <Prose text={said.option} />
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
