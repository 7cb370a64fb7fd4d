import { useState } from 'react'
import { lessonWords } from '../../languages/late/lesson.ts'
import { useModescope } from '../base/useModescope.ts'
import foot from './foot.module.css'
import classes from './panel.module.css'

/** All answers of the lesson can be forgotten, by who means it. */
export function Forget() {
  const words = lessonWords()
  const [asked, setAsked] = useState(false)
  const { forgetAnswers } = useModescope.getState()
  if (!asked) {
    return (
      <button type="button" className={foot.link} onClick={() => setAsked(true)}>
        {words.forget}
      </button>
    )
  }
  return (
    <p className={classes.note} role="alert">
      {words.forgetAll}{' '}
      <button type="button" className={foot.link} onClick={forgetAnswers}>
        {words.yes}
      </button>{' '}
      <button type="button" className={foot.link} onClick={() => setAsked(false)}>
        {words.no}
      </button>
    </p>
  )
}
