import { useState } from 'react'
import { format, type NumberParam, parse } from '../../core/settings/params.ts'
import { takeEscape } from '../base/useEscape.ts'
import { nudge } from '../controls/position.ts'
import classes from './editor.module.css'

interface Props {
  readonly label: string
  readonly field: NumberParam
  readonly value: number
  readonly onChange: (value: number) => void
}

/** One number of a mode. It takes hold with every key, and never changes under the typing hand. */
export function ModeField({ label, field, value, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null)
  const write = (text: string) => {
    setDraft(text)
    const { value: next, problem } = parse(field, text.trim())
    if (!problem) onChange(Number(next))
  }
  const wrong = draft !== null && parse(field, draft.trim()).problem !== undefined
  return (
    <input
      className={classes.field}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      aria-invalid={wrong}
      value={draft ?? format(field, value)}
      onChange={(event) => write(event.currentTarget.value)}
      onBlur={() => setDraft(null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') setDraft(null)
        takeEscape(event, draft !== null, () => setDraft(null))
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        setDraft(null)
        onChange(nudge(field, value, event.key === 'ArrowUp' ? 1 : -1))
      }}
    />
  )
}
