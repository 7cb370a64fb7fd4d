import { plotLeft, plotRight } from '../charts/plot.ts'
import type { ModeEvent } from './events.ts'
import classes from './timeline.module.css'

interface Props {
  readonly events: readonly ModeEvent[]
  readonly last: number
  readonly width: number
}

/** Above the axis of steps, a row for each lane: filled where a mode was captured, hollow where dropped. */
export function EventMarks({ events, last, width }: Props) {
  const x = (step: number) => plotLeft + (step / Math.max(1, last)) * (width - plotLeft - plotRight)
  return (
    <svg className={classes.marks} width={width} height={14} aria-hidden="true">
      {events.map(({ step, lane, captured, dropped }) => (
        <g
          key={`${lane} ${step}`}
          transform={`translate(${x(step)} ${lane === 'a' ? 3.5 : 10.5})`}
          fill={`var(--${lane})`}
          stroke={`var(--${lane})`}
        >
          {captured.length > 0 && <circle r={2.6} />}
          {dropped.length > 0 && <circle r={2.6} fill="var(--paper)" />}
        </g>
      ))}
    </svg>
  )
}
