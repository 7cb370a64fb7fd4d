import { NativeSelect } from '@mantine/core'
import { answerIn } from '../../core/worksheet/tally.ts'
import { worksheetsWords } from '../../languages/late/worksheets.ts'
import { type Asked, askedIn } from './ofLesson.ts'
import { Question } from './Question.tsx'
import { Students } from './Students.tsx'
import { useWorksheets } from './useWorksheets.ts'
import classes from './worksheets.module.css'

/** One lesson of those that the sheets are of. */
export function Lesson() {
  const handed = useWorksheets((state) => state.handed)
  const lessons = useWorksheets((state) => state.lessons)
  const shown = useWorksheets((state) => state.shown)
  const said = worksheetsWords()
  if (shown === null) return null
  const lesson = lessons.get(shown) ?? null
  const of = handed.filter(({ sheet }) => sheet.lesson === shown)
  const asked = askedIn(lesson, of)
  const isAnswered = ({ id }: Asked) => of.some((one) => answerIn(one, id))
  const answered = asked.filter(isAnswered)
  const left = asked.filter((one) => !isAnswered(one))
  const titles = [...lessons].map(([id, one]) => ({
    value: id,
    label: one?.title ?? said.noLesson(id),
  }))
  return (
    <>
      {titles.length > 1 && (
        <NativeSelect
          className={classes.select}
          label={said.lesson}
          data={titles}
          value={shown}
          onChange={({ currentTarget }) => useWorksheets.getState().show(currentTarget.value)}
        />
      )}
      <section className={classes.answers} aria-label={said.answers}>
        <h2>
          {lesson?.title ?? said.noLesson(shown)} <small>{said.sheets(of.length)}</small>
        </h2>
        <div className={classes.questions}>
          {answered.map((one) => (
            <Question key={one.id} asked={one} handed={of} />
          ))}
        </div>
        {left.length > 0 && (
          <p className={classes.note}>{said.unanswered(left.map(({ id }) => id))}</p>
        )}
      </section>
      <Students asked={asked} handed={of} />
    </>
  )
}
