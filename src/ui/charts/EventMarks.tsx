import { useScale } from '../base/scale.ts'
import type { ModeEvent } from '../timeline/events.ts'
import classes from '../timeline/timeline.module.css'
import { placeOf } from './plot.ts'

interface Props {
  readonly events: readonly ModeEvent[]
  readonly last: number
  readonly width: number
}

/** Middles of the rows, in px of a scale of 1. */
const rows = { a: 3.5, b: 10.5 } as const

/** Above the axis of steps, a row for each lane: filled where a mode was captured, hollow where dropped. */
export function EventMarks({ events, last, width }: Props) {
  const scale = useScale()
  return (
    <svg
      className={classes.marks}
      style={{ bottom: 23 * scale }}
      width={width}
      height={14 * scale}
      aria-hidden="true"
    >
      {events.map(({ step, lane, captured, dropped }) => (
        <g
          key={`${lane} ${step}`}
          transform={`translate(${placeOf(step, last, width, scale)} ${rows[lane] * scale}) scale(${scale})`}
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
