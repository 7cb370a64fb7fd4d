import { presentWords } from '../../../languages/late/present.ts'
import type { Lesson } from '../../../lessons/lesson.ts'
import { withNumbers } from '../../../lessons/withNumbers.ts'
import { Prose } from '../../formula/Prose.tsx'
import { Sign } from '../Sign.tsx'
import classes from './notes.module.css'

interface Props {
  readonly lesson: Lesson
  readonly at: number
}

/** Of one step: the answer, what who chose another may believe, what to expect, what comes next. */
export function StepNotes({ lesson, at }: Props) {
  const step = lesson.steps[at]
  const following = lesson.steps[at + 1]
  const said = (text: string, of = step) => <Prose text={withNumbers(lesson, of)(text)} />
  const { ask, look, say, notes, vary, minutes } = step
  const words = presentWords().notes
  const parts = [
    [words.expect, notes],
    [words.look, look],
    [words.say, say],
    [words.vary, vary],
  ] as const
  return (
    <>
      <h2>{said(ask.text)}</h2>
      <p>{words.minutes(minutes)}</p>
      <ol className={classes.options}>
        {ask.options.map(({ text, misconception }, option) => (
          <li key={text} data-right={option === ask.right}>
            <Sign option={option} className={classes.sign} />
            <span>
              {said(text)}
              <em>{misconception === null ? words.answer : said(words.says(misconception))}</em>
            </span>
          </li>
        ))}
      </ol>
      <dl className={classes.parts}>
        {parts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said(text)}</dd>
          </div>
        ))}
        <div>
          <dt>{words.following}</dt>
          <dd>{following ? said(following.ask.text, following) : words.last}</dd>
        </div>
      </dl>
    </>
  )
}
