import type { Handed } from '../../core/worksheet/collect.ts'
import { whoOf } from '../../core/worksheet/counted.ts'
import { letters } from '../../core/worksheet/letters.ts'
import { answerIn, tally } from '../../core/worksheet/tally.ts'
import { worksheetsWords } from '../../languages/late/worksheets.ts'
import { Prose } from '../formula/Prose.tsx'
import { Bar } from './Bar.tsx'
import type { Asked } from './ofLesson.ts'
import classes from './worksheets.module.css'

interface Props {
  readonly asked: Asked
  readonly handed: readonly Handed[]
}

/** What a class chose in one step, and what it wrote. */
export function Question({ asked: { id, number, question, options }, handed }: Props) {
  const said = worksheetsWords()
  const { counts, skipped, other, all } = tally(handed, id, options.length)
  const texts = handed.flatMap((one) => {
    const text = answerIn(one, id)?.text.trim()
    return text ? [{ one, text }] : []
  })
  return (
    <article className={classes.question}>
      <h3>{number === null ? said.unknownStep(id) : said.step(number, id)}</h3>
      {question && (
        <p className={classes.asked}>
          <Prose text={question} />
        </p>
      )}
      <ul className={classes.bars}>
        {options.map((option, i) => (
          <Bar key={letters[i]} of={i} option={option} count={counts[i]} all={all} />
        ))}
        {skipped > 0 && <Bar of={said.skipped} count={skipped} all={all} />}
        {other > 0 && <Bar of={said.other} count={other} all={all} />}
      </ul>
      {texts.length > 0 && (
        <details>
          <summary>{said.texts(texts.length)}</summary>
          <dl className={classes.texts}>
            {texts.map(({ one, text }) => (
              <div key={one.digest}>
                <dt dir="auto">{whoOf(one)}</dt>
                <dd dir="auto">{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </article>
  )
}
