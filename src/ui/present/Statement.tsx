import { presentWords } from '../../languages/late/present.ts'
import { withNumbers } from '../../lessons/withNumbers.ts'
import { phaseOf } from '../../store/lesson/phase.ts'
import { placeText } from '../../store/lesson/place.ts'
import { useModescope } from '../base/useModescope.ts'
import { Prose } from '../formula/Prose.tsx'
import { usePresenter } from './presenter.ts'
import { Question } from './Question.tsx'
import { Sign } from './Sign.tsx'
import classes from './statement.module.css'

const none: readonly never[] = []

/** What of the lesson's step is said now: its question, what to watch, or what was to be seen. */
export function Statement() {
  const attended = useModescope((state) => state.lesson)
  const phase = useModescope(phaseOf)
  const slide = usePresenter((presenter) => presenter.slide)
  const place = attended && placeText(attended)
  const votes = usePresenter((presenter) => (place && presenter.votes[place]) || none)
  if (!attended) return null
  const { lesson, at } = attended
  const step = lesson.steps[at]
  const { ask, look, say } = step
  const said = withNumbers(lesson, step)
  return (
    <section className={classes.statement} aria-live="polite" data-slide={slide}>
      {slide === 'question' && <Question ask={ask} said={said} votes={votes} />}
      {slide === 'run' && (
        <p>
          <Prose text={said(look)} />
        </p>
      )}
      {slide === 'result' && phase === 'compare' && (
        <>
          <p className={classes.answer}>
            <Sign option={ask.right} className={classes.sign} />
            <span>
              <Prose text={said(ask.options[ask.right].text)} />
            </span>
          </p>
          <p>
            <Prose text={said(say)} />
          </p>
        </>
      )}
      {slide === 'homework' && (
        <p>
          <b>{presentWords().homework}: </b>
          <Prose text={said(lesson.homework.text)} />
        </p>
      )}
    </section>
  )
}
