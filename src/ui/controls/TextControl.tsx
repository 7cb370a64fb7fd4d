import { TextInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import type { TextParam } from '../../core/params.ts'
import classes from './controls.module.css'
import { Help } from './Help.tsx'

interface Props {
  readonly param: TextParam
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The text as it stands in the link. What cannot be read is said, and not taken up. */
export function TextControl({ param, value, onChange }: Props) {
  const id = useId()
  const [draft, setDraft] = useState(value)
  const [problem, setProblem] = useState('')
  const show = (text: string) => {
    setDraft(text)
    setProblem('')
  }
  useEffect(() => {
    setDraft(value)
    setProblem('')
  }, [value])
  const commit = () => {
    const read = param.read(draft.trim())
    if (read.problem) return setProblem(`${param.label}: ${read.problem}.`)
    show(read.value)
    if (read.value !== value) onChange(read.value)
  }
  return (
    <div className={classes.control}>
      <div className={classes.line}>
        <label htmlFor={id} className={classes.label}>
          {param.label}
        </label>
        <Help label={param.label} text={param.help} />
      </div>
      <TextInput
        id={id}
        size="xs"
        autoComplete="off"
        spellCheck={false}
        aria-description={param.help}
        error={problem || undefined}
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') show(value)
        }}
      />
    </div>
  )
}
