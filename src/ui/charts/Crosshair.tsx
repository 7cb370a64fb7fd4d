import { words } from '../../languages/words.ts'
import { formatStep } from '../base/numbers.ts'
import { useScale } from '../base/scale.ts'
import { takeEscape } from '../base/useEscape.ts'
import { useView } from '../base/view.ts'
import classes from './charts.module.css'
import { indexAt, valueAt } from './crosshair.ts'
import type { Point } from './series.ts'

/** What stands beside the plot, in px of a scale of 1: the axis of values, and room for the last step. */
export const plotLeft = 44
export const plotRight = 22

interface Props {
  readonly label: string
  readonly points: readonly Point[]
  readonly lines: readonly { readonly name: string; readonly label: string }[]
  readonly format: (value: number) => string
  readonly width: number
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
 * Lies over a plot: where the pointer is, or by arrow keys, all charts say their values. They stand in
 * the captions, where no line strikes them through.
 */
export function Crosshair({ label, points, lines, format, width }: Props) {
  const step = useView((view) => view.crosshair)
  const scale = useScale()
  const { cross } = useView.getState()
  const last = points.at(-1)?.step ?? 0
  const at = points[indexAt(points, step)]?.step ?? 0
  const values = lines
    .map(({ name, label: lane }) => {
      const value = valueAt(points, name, step)
      return value === undefined ? null : `${lane} ${format(value)}`
    })
    .filter((text) => text !== null)
    .join(', ')
  return (
    <div
      className={classes.crosshair}
      role="slider"
      tabIndex={0}
      aria-label={words.charts.crosshair(label)}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at}
      aria-valuetext={words.charts.valuesAt(formatStep(at), values)}
      onPointerMove={({ clientX, currentTarget }) => {
        const x = clientX - currentTarget.getBoundingClientRect().left
        const share = (x - plotLeft * scale) / (width - (plotLeft + plotRight) * scale)
        cross(points[indexAt(points, share * last)]?.step ?? null)
      }}
      onPointerLeave={() => cross(null)}
      onBlur={() => cross(null)}
      onKeyDown={(event) => {
        takeEscape(event, step !== null, () => cross(null))
        const by = keys[event.key]
        if (by === undefined) return
        event.preventDefault()
        const next = Math.max(0, Math.min(points.length - 1, indexAt(points, step) + by))
        cross(points[next]?.step ?? null)
      }}
    />
  )
}
