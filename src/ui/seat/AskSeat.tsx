import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { trainingParams } from '../../core/settings/experiment.ts'
import { parseNumber } from '../../core/settings/params.ts'
import { seatWords } from '../../languages/late/seat.ts'
import { useModescope } from '../base/useModescope.ts'
import classes from './seat.module.css'

/** Asks for the number of a seat, for as long as a link waits for it as its seed. */
export default function AskSeat() {
  const { takeSeat } = useModescope.getState()
  const [typed, setTyped] = useState('')
  const [sent, setSent] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  // There is nothing else to do on the page.
  useEffect(() => field.current?.focus(), [])
  const words = seatWords()
  const text = typed.trim()
  const { value, problem } = parseNumber(trainingParams.seed, text)
  return (
    <form
      className={classes.seat}
      aria-label={words.title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setSent(true)
        if (text === '') takeSeat(null)
        else if (!problem) takeSeat(value)
      }}
    >
      <p className={classes.title}>{words.title}</p>
      <p className={classes.why}>{words.why}</p>
      <TextInput
        ref={field}
        size="lg"
        label={words.number}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        error={sent && problem && text !== '' && words.refused(problem, text)}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value)
          setSent(false)
        }}
      />
      <div className={classes.buttons}>
        <Button type="submit" size="md" className={classes.train}>
          {words.train}
        </Button>
        <Button size="md" variant="default" onClick={() => takeSeat(null)}>
          {words.any}
        </Button>
      </div>
    </form>
  )
}
