import { lessonWords } from '../../languages/late/lesson.ts'
import type { Attended } from '../../store/lesson/answer.ts'
import { useModescope } from '../base/useModescope.ts'
import classes from './panel.module.css'

/** The steps of the lesson: which is open, and which are answered. */
export function Dots({ attended: { lesson, at, answers } }: { readonly attended: Attended }) {
  const said = lessonWords()
  const { goTo } = useModescope.getState()
  return (
    <nav aria-label={said.steps}>
      <ol className={classes.dots}>
        {lesson.steps.map(({ id }, i) => {
          const done = Object.hasOwn(answers, id)
          const name = said.step(i + 1, lesson.steps.length)
          return (
            <li key={id}>
              <button
                type="button"
                className={classes.dot}
                data-done={done}
                aria-current={i === at ? 'step' : undefined}
                aria-label={done ? `${name}, ${said.answered}` : name}
                title={name}
                onClick={() => i !== at && goTo(i)}
              />
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
