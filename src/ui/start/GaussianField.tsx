import { useEffect, useState } from 'react'
import { format, type NumberParam, parse } from '../../core/settings/params.ts'
import { helpOf, labelOf } from '../../languages/declared.ts'
import { settingsWords } from '../../languages/late/settings.ts'
import { takeEscape } from '../base/useEscape.ts'
import { nudge } from '../controls/position.ts'
import classes from './start.module.css'

interface Props {
  readonly field: NumberParam
  readonly value: number
  readonly onChange: (value: number) => void
}

/** One number of a start. It takes hold when it is left, since another start is another run. */
export function GaussianField({ field, value, onChange }: Props) {
  const [text, setText] = useState(format(field, value))
  useEffect(() => setText(format(field, value)), [field, value])
  const commit = (next: number) => {
    setText(format(field, next))
    if (next !== value) onChange(next)
  }
  // Unreadable text gives the value back that was there.
  const read = () => Number(parse({ ...field, default: value }, text.trim()).value)
  return (
    <label className={classes.field}>
      {labelOf(field)}
      <input
        inputMode="decimal"
        autoComplete="off"
        aria-label={settingsWords().startField(labelOf(field))}
        aria-description={helpOf(field)}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => commit(read())}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit(read())
          const own = format(field, value)
          takeEscape(event, text !== own, () => setText(own))
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
          event.preventDefault()
          commit(nudge(field, read(), event.key === 'ArrowUp' ? 1 : -1))
        }}
      />
    </label>
  )
}
