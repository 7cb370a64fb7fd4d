import { Textarea } from '@mantine/core'
import { lessonWords } from '../../languages/late/lesson.ts'
import { longestText } from '../../store/lesson/answer.ts'
import { answerOf } from '../../store/lesson/phase.ts'
import { useModescope } from '../base/useModescope.ts'
import classes from './panel.module.css'

/** What was seen, as a student says it: kept as it is typed. */
export function OwnWords() {
  const words = lessonWords()
  const text = useModescope(answerOf)?.text ?? ''
  const { write } = useModescope.getState()
  return (
    <Textarea
      size="md"
      classNames={{ description: classes.note }}
      label={words.words}
      description={words.wordsHelp}
      rows={3}
      maxLength={longestText}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
    />
  )
}
