import { useState } from 'react'
import { timelineWords } from '../../languages/late/timeline.ts'
import { formatStep } from '../base/numbers.ts'
import { useModescope } from '../base/useModescope.ts'
import classes from './timeline.module.css'

interface Props {
  readonly step: number
  readonly newest: number
}

/** Any step of the past by its number: the slider stops at evaluations only. */
export function StepField({ step, newest }: Props) {
  const [text, setText] = useState(String(step))
  const say = timelineWords()
  const go = () => {
    if (/^\d{1,9}$/.test(text) && Number(text) !== step) useModescope.getState().look(Number(text))
    else setText(String(step))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <span className={classes.looking}>{say.looking}</span>
      <input
        aria-label={say.which}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.currentTarget.value.trim())}
        onBlur={go}
      />
      <span>{say.of(formatStep(newest))}</span>
    </form>
  )
}
