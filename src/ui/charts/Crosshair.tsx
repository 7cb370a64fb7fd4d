import { useRef } from 'react'
import { words } from '../../languages/words.ts'
import { formatStep } from '../base/numbers.ts'
import { useScale } from '../base/scale.ts'
import { takeEscape } from '../base/useEscape.ts'
import { useModescope } from '../base/useModescope.ts'
import { useView } from '../base/view.ts'
import { eventsIn, type ModeEvent } from '../timeline/events.ts'
import { eventText } from '../timeline/eventText.ts'
import classes from './charts.module.css'
import { indexAfter, indexAt, valueAt } from './crosshair.ts'
import { EventTip } from './EventTip.tsx'
import { axisHeight, placeOf, stepAt } from './plot.ts'
import type { Point } from './series.ts'
import { useCrossed } from './useCrossed.ts'

interface Props {
  readonly label: string
  readonly points: readonly Point[]
  readonly lines: readonly { readonly name: string; readonly label: string }[]
  readonly format: (value: number) => string
  readonly width: number
  readonly events?: readonly ModeEvent[]
}

const keys: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageDown: -10,
  PageUp: 10,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/**
 * Lies over a plot, and is the slider of the run's past. Where the pointer is, all charts say their
 * values; where it is pressed, or by arrow keys, the pictures go there, too. The values stand in the
 * captions, where no line strikes them through.
 */
export function Crosshair({ label, points, lines, format, width, events = [] }: Props) {
  const step = useCrossed()
  const pressed = useRef(false)
  const scale = useScale()
  const { cross } = useView.getState()
  const { look } = useModescope.getState()
  const last = points.at(-1)?.step ?? 0
  const index = indexAt(points, step)
  const at = points[index]?.step ?? 0
  const happened = eventsIn(events, points[index - 1]?.step ?? -1, at)
  const values = lines
    .map(({ name, label: lane }) => {
      const value = valueAt(points, name, step)
      return value === undefined ? null : `${lane} ${format(value)}`
    })
    .filter((text) => text !== null)
    .join(', ')
  const under = (left: number) =>
    points[indexAt(points, stepAt(left, last, width, scale))]?.step ?? null
  return (
    <>
      <div
        className={classes.crosshair}
        role="slider"
        tabIndex={0}
        aria-label={words.charts.crosshair(label)}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={at}
        aria-valuetext={words.charts.valuesAt(
          formatStep(at),
          [values, eventText(happened)].filter(Boolean).join('. '),
        )}
        onPointerDown={({ button, clientX, currentTarget, pointerId }) => {
          if (button !== 0) return
          currentTarget.setPointerCapture(pointerId)
          pressed.current = true
          look(under(clientX - currentTarget.getBoundingClientRect().left))
        }}
        onPointerMove={({ clientX, currentTarget }) => {
          const there = under(clientX - currentTarget.getBoundingClientRect().left)
          cross(there)
          if (pressed.current) look(there)
        }}
        onLostPointerCapture={() => {
          pressed.current = false
        }}
        onPointerLeave={() => cross(null)}
        onBlur={() => cross(null)}
        onKeyDown={(event) => {
          takeEscape(event, step !== null, () => {
            cross(null)
            look(null)
          })
          const by = keys[event.key]
          if (by === undefined) return
          event.preventDefault()
          cross(null)
          const { looked, step: seen } = useModescope.getState()
          const next = indexAfter(points, looked ? seen : null, by, looked?.newest ?? seen)
          look(points[next]?.step ?? null)
        }}
      />
      {step !== null && step <= last && (
        <div
          className={classes.cross}
          style={{ left: placeOf(step, last, width, scale), bottom: axisHeight * scale }}
        />
      )}
      <EventTip
        events={step === null ? [] : happened}
        left={placeOf(at, last, width, scale)}
        width={width}
      />
    </>
  )
}
