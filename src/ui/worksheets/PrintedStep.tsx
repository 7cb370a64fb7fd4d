import { addressOf } from '../../core/settings/canonical.ts'
import type { SheetStep } from '../../core/worksheet/worksheet.ts'
import { worksheetsWords } from '../../languages/late/worksheets.ts'
import { chosenIn } from '../../lessons/chosen.ts'
import type { Lesson, Step } from '../../lessons/lesson.ts'
import { withNumbers } from '../../lessons/withNumbers.ts'
import { shortest } from '../../store/lesson/place.ts'
import { formatStep } from '../base/numbers.ts'
import { Prose } from '../formula/Prose.tsx'
import { Qr } from '../qr/Qr.tsx'
import classes from './printed.module.css'

interface Props {
  readonly lesson: Lesson
  readonly step: Step
  readonly answer: SheetStep
  readonly number: number
}

/** One step on paper: the question, what was answered, and the run, for a phone to open. */
export function PrintedStep({ lesson, step, answer, number }: Props) {
  const { own } = worksheetsWords()
  const { link, fingerprint, text } = answer
  const chosen = chosenIn(lesson, step.id, answer.chosen)
  return (
    <section className={classes.step}>
      <div>
        <h2>{own.step(number, step.id)}</h2>
        <p>
          <Prose text={withNumbers(lesson, step)(step.ask.text)} />
        </p>
        <p>
          <b>
            <Prose text={chosen ? own.answer(chosen.option) : own.skipped} />
          </b>
        </p>
        {text && <p className={classes.text}>{text}</p>}
        {fingerprint && (
          <p className={classes.small}>
            {own.fingerprint(
              fingerprint.hash,
              formatStep(fingerprint.step),
              [...new Set(Object.values(fingerprint.backends))].join(', '),
            )}
          </p>
        )}
      </div>
      {link !== null && (
        <Qr
          link={addressOf(shortest({ lesson, at: number - 1, answers: {} }, link), location.href)}
          label={own.ran}
          instead={own.tooLong}
          className={classes.code}
        />
      )}
    </section>
  )
}
