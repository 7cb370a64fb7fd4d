import { Slider, TextInput } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { format, type NumberParam, parse } from '../../core/settings/params.ts'
import { helpOf, labelOf } from '../../languages/declared.ts'
import { settingsWords } from '../../languages/late/settings.ts'
import { takeEscape } from '../base/useEscape.ts'
import classes from './controls.module.css'
import { Help } from './Help.tsx'
import { fromPosition, hasSlider, nudge, positions, toPosition } from './position.ts'

interface Props {
  readonly param: NumberParam
  readonly value: number
  readonly onChange: (value: number) => void
}

/**
 * A slider for looking around and a field for exact values. A live value follows the slider; any
 * other takes hold when the slider is let go, because it starts the run again.
 */
export function NumberControl({ param, value, onChange }: Props) {
  const id = useId()
  const [draft, setDraft] = useState(value)
  const [text, setText] = useState(format(param, value))
  useEffect(() => {
    setDraft(value)
    setText(format(param, value))
  }, [param, value])
  const show = (next: number) => {
    setDraft(next)
    setText(format(param, next))
  }
  const commit = (next: number) => {
    show(next)
    if (next !== value) onChange(next)
  }
  // Unreadable text gives the value back that was there.
  const read = () => Number(parse({ ...param, default: value }, text.trim()).value)
  const bounds = settingsWords().range(String(param.min), String(param.max))
  return (
    <div className={classes.control}>
      <div className={classes.line}>
        <label htmlFor={id} className={classes.label}>
          {labelOf(param)}
        </label>
        <Help label={labelOf(param)} text={`${helpOf(param)} ${bounds}`} />
        <TextInput
          id={id}
          className={classes.number}
          size="xs"
          inputMode="decimal"
          autoComplete="off"
          aria-description={`${helpOf(param)} ${bounds}`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={() => commit(read())}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit(read())
            takeEscape(event, text !== format(param, value), () => show(value))
            if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
            event.preventDefault()
            commit(nudge(param, draft, event.key === 'ArrowUp' ? 1 : -1))
          }}
        />
      </div>
      {hasSlider(param) && (
        <Slider
          className={classes.slider}
          size={4}
          thumbSize={18}
          min={0}
          max={positions(param)}
          value={toPosition(param, draft)}
          label={null}
          thumbLabel={labelOf(param)}
          thumbValueText={format(param, draft)}
          onChange={(position) => {
            const next = fromPosition(param, position)
            show(next)
            if (param.live) onChange(next)
          }}
          onChangeEnd={(position) => commit(fromPosition(param, position))}
        />
      )}
    </div>
  )
}
