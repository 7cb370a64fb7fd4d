import { useEffect, useId, useState } from 'react'
import { alphaDivergence } from '../../core/divergences/alpha.ts'
import { divergenceParams } from '../../core/divergences/choice.ts'
import { format, parse } from '../../core/settings/params.ts'
import { equalsOf, helpOf, labelOf } from '../../languages/declared.ts'
import { divergenceWords } from '../../languages/late/divergence.ts'
import { takeEscape } from '../base/useEscape.ts'
import { Help } from '../controls/Help.tsx'
import classes from './dial.module.css'
import { dialAfter, dragTo, fine, marks, placeOf } from './dial.ts'

const param = divergenceParams.alpha

interface Props {
  readonly alpha: number
  readonly onChange: (alpha: number) => void
}

/** The α of D_α, live while the lane trains: it pulls to the divergences with a name. */
export function AlphaDial({ alpha, onChange }: Props) {
  const id = useId()
  const [text, setText] = useState(format(param, alpha))
  useEffect(() => setText(format(param, alpha)), [alpha])
  const equals = equalsOf(alphaDivergence(alpha))
  const { dial, dialKeys, dialText, marks: names } = divergenceWords()
  const read = () => {
    // Unreadable text gives the value back that was there.
    const next = Number(parse({ ...param, default: alpha }, text.trim()).value)
    setText(format(param, next))
    if (next !== alpha) onChange(next)
  }
  return (
    <div className={classes.dial}>
      <div className={classes.head}>
        <label htmlFor={id}>{labelOf(param)} =</label>
        <input
          id={id}
          className={classes.number}
          inputMode="decimal"
          autoComplete="off"
          aria-description={helpOf(param)}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onBlur={read}
          onKeyDown={(event) => {
            if (event.key === 'Enter') read()
            const own = format(param, alpha)
            takeEscape(event, text !== own, () => setText(own))
          }}
        />
        <span className={classes.equals}>{equals}</span>
        <Help label={dial} text={`${helpOf(param)} ${dialKeys}`} />
      </div>
      <div className={classes.scale}>
        {marks.map((mark) => (
          <span
            key={mark.alpha}
            className={classes.tick}
            style={{ left: `${100 * placeOf(mark.alpha)}%` }}
            aria-hidden="true"
          />
        ))}
        <input
          type="range"
          className={classes.range}
          min={param.min}
          max={param.max}
          step={fine}
          aria-label={dial}
          aria-description={dialKeys}
          aria-valuetext={dialText(format(param, alpha), equals?.replace('= ', ''))}
          value={alpha}
          onChange={(event) => onChange(dragTo(event.currentTarget.valueAsNumber))}
          onKeyDown={(event) => {
            const next = dialAfter(alpha, event)
            if (next === undefined) return
            event.preventDefault()
            onChange(next)
          }}
        />
      </div>
      <div className={classes.marks}>
        {marks.map((mark) => (
          <button
            key={mark.alpha}
            type="button"
            className={classes.mark}
            style={{ left: `${100 * placeOf(mark.alpha)}%` }}
            data-on={mark.alpha === alpha}
            aria-label={`α = ${mark.alpha}, ${names[mark.name]}`}
            onClick={() => onChange(mark.alpha)}
          >
            {names[mark.name]}
          </button>
        ))}
      </div>
    </div>
  )
}
