import { lessonWords } from '../../languages/late/lesson.ts'
import type { Lesson } from '../../lessons/lesson.ts'
import { keptAnswers } from '../../store/lesson/kept.ts'
import { useModescope } from '../base/useModescope.ts'
import { useView } from '../base/view.ts'
import { Prose } from '../formula/Prose.tsx'
import classes from './lessons.module.css'

interface Props {
  readonly lesson: Lesson
  readonly number: number
}

/** A lesson in the index. */
export function LessonCard({ lesson, number }: Props) {
  const said = lessonWords()
  const { id, title, goal, minutes, steps } = lesson
  const answers = keptAnswers(id)
  const done = steps.filter((step) => Object.hasOwn(answers, step.id)).length
  return (
    <li className={classes.card}>
      <h3>
        <span className={classes.number}>{number}</span> <Prose text={title} />
      </h3>
      <p>
        <Prose text={goal} />
      </p>
      <p className={classes.foot}>
        <span>
          {said.minutes(minutes.short, minutes.long)} · {said.progress(done, steps.length)}
        </span>
        <button
          type="button"
          className={classes.open}
          aria-label={said.open(title)}
          onClick={() => {
            useView.getState().openTab(null)
            void useModescope.getState().attend(id)
          }}
        >
          {done === 0 ? said.begin : done < steps.length ? said.goOn : said.again}
        </button>
      </p>
    </li>
  )
}
