import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { lessonWords } from '../../languages/late/lesson.ts'
import { withNumbers } from '../../lessons/withNumbers.ts'
import { useModescope } from '../base/useModescope.ts'
import { Prose } from '../formula/Prose.tsx'
import { HoldUp } from '../present/HoldUp.tsx'
import { Sign } from '../present/Sign.tsx'
import choices from './choices.module.css'
import classes from './panel.module.css'
import type { Part } from './part.ts'
import { useNumberKeys } from './useNumberKeys.ts'

/** The question, which has to be answered before anything trains. */
export function Ask({ lesson, step }: Part) {
  const words = lessonWords()
  const said = withNumbers(lesson, step)
  const name = useId()
  const [chosen, setChosen] = useState<number | null>(null)
  const { ask } = step
  const fields = useNumberKeys(ask.options.length, setChosen)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== null) useModescope.getState().predict(chosen)
      }}
    >
      <fieldset className={choices.ask} aria-describedby={`${name}-question`}>
        <legend className={classes.label}>{words.question}</legend>
        <p id={`${name}-question`} className={classes.question}>
          <Prose text={said(ask.text)} />
        </p>
        {ask.options.map(({ text }, i) => (
          <label key={text} className={choices.option} data-on={chosen === i}>
            <input
              ref={(field) => {
                fields.current[i] = field
              }}
              type="radio"
              name={name}
              checked={chosen === i}
              onChange={() => setChosen(i)}
            />
            <Sign option={i} className={choices.sign} />
            <span>
              <Prose text={said(text)} />
            </span>
          </label>
        ))}
      </fieldset>
      <Button type="submit" size="md" fullWidth className={classes.main} disabled={chosen === null}>
        {words.predict}
      </Button>
      {chosen !== null && (
        <div className={choices.held}>
          <HoldUp chosen={chosen} />
        </div>
      )}
      <p className={classes.note}>
        {chosen === null ? (
          words.first(ask.options.length)
        ) : (
          <Prose text={`${words.watch}: ${said(step.look)}`} />
        )}
      </p>
    </form>
  )
}
