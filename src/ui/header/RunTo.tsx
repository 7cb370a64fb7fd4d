import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { words } from '../../languages/words.ts'
import { isLocked } from '../../store/lesson/phase.ts'
import { useModescope } from '../base/useModescope.ts'
import header from './header.module.css'
import classes from './menu.module.css'

/** Train until a step, then pause: so that a whole class stops at the same place. */
export function RunTo() {
  const runTo = useModescope((state) => state.runTo)
  const locked = useModescope(isLocked)
  const [text, setText] = useState('5000')
  const step = Number(text)
  const valid = /^\d{1,9}$/.test(text) && step > 0
  return (
    <form
      className={classes.runTo}
      onSubmit={(event) => {
        event.preventDefault()
        if (valid) runTo(step)
      }}
    >
      <Button type="submit" variant="default" className={header.quiet} disabled={locked}>
        {words.transport.runTo}
      </Button>
      <TextInput
        size="xs"
        aria-label={words.transport.runToWhich}
        w={84}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        error={!valid}
        onChange={(event) => setText(event.currentTarget.value.trim())}
      />
    </form>
  )
}
