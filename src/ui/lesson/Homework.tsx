import { lessonWords } from '../../languages/late/lesson.ts'
import { withNumbers } from '../../lessons/withNumbers.ts'
import { Disclosure } from '../controls/Disclosure.tsx'
import { Prose } from '../formula/Prose.tsx'
import classes from './panel.module.css'
import type { Part } from './part.ts'

/** What is to be done at home. Its answer is a run, which is shown to who asks for it. */
export function Homework({ lesson, step }: Part) {
  const words = lessonWords()
  const { text, answer } = lesson.homework
  return (
    <section>
      <h3 className={classes.label}>{words.homework}</h3>
      <p>
        <Prose text={withNumbers(lesson, step)(text)} />
      </p>
      <Disclosure title={words.reveal}>
        <a href={answer}>{words.answer}</a>
      </Disclosure>
    </section>
  )
}
