import { useElementSize } from '@mantine/hooks'
import { memo, useMemo } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts'
import type { Band } from '../../core/metrics/evaluate.ts'
import { formatStep } from '../base/numbers.ts'
import { leastLetters, useScale } from '../base/scale.ts'
import type { ModeEvent } from '../timeline/events.ts'
import { Crosshair } from './Crosshair.tsx'
import classes from './charts.module.css'
import { exits } from './crosshair.ts'
import { EventMarks } from './EventMarks.tsx'
import { axisHeight, plotLeft, plotRight } from './plot.ts'
import { type Point, stepTicks } from './series.ts'

export interface LineStyle {
  readonly name: string
  readonly label: string
  readonly colour: string
  /** Colour alone must not tell lines apart. */
  readonly dash?: string
  /** 2 unless told. */
  readonly width?: number
}

interface Props {
  /** What is measured. */
  readonly label: string
  readonly points: readonly Point[]
  readonly lines: readonly LineStyle[]
  /** Lines with a band around them, from the point's `name.low` to its `name.high`. */
  readonly fans?: readonly LineStyle[]
  readonly band?: Band
  /** End of the axis that starts at 0; without it the axis follows the values. */
  readonly top?: number
  readonly ticks?: readonly number[]
  readonly axis: (value: number) => string
  readonly format: (value: number) => string
  /** Modes captured and dropped. */
  readonly events?: readonly ModeEvent[]
}

const range = (name: string) => (point: Point) =>
  point[`${name}.low`] === undefined ? undefined : [point[`${name}.low`], point[`${name}.high`]]
/** Made once: Recharts takes another function for another series. */
const fan: Readonly<Record<string, ReturnType<typeof range>>> = { a: range('a'), b: range('b') }

const dashes = (dash: string, scale: number): string =>
  dash
    .split(' ')
    .map((length) => scale * Number(length))
    .join(' ')

/** Lines against step, the level that a perfect sampler reaches, and the crosshair of all charts. */
function SeriesChart(props: Props) {
  const { points, lines, fans = [], band, top, ticks, axis, events = [] } = props
  const { ref, ...size } = useElementSize()
  const scale = useScale()
  // Recharts takes another object for another axis.
  const tick = useMemo(() => ({ fill: 'var(--ink-2)', fontSize: leastLetters * scale }), [scale])
  const last = points[points.length - 1]?.step ?? 0
  return (
    <div ref={ref} className={classes.plot}>
      {size.width > 0 && (
        <ComposedChart
          width={size.width}
          height={size.height}
          data={points as Point[]}
          margin={{ top: 9 * scale, right: plotRight * scale, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="step"
            type="number"
            domain={[0, Math.max(1, last)]}
            // Of large letters fewer stand beside each other.
            ticks={stepTicks(last, scale > 1 ? 2 : 5)}
            tick={tick}
            tickFormatter={formatStep}
            // Without measuring every label, which would lay out the page each time.
            interval={0}
            height={axisHeight * scale}
            stroke="var(--ink-2)"
          />
          <YAxis
            // A little room, so that a line along the top is not cut in half.
            domain={top === undefined ? ['auto', 'auto'] : [0, 1.04 * top]}
            ticks={ticks ?? (top === undefined ? undefined : [0, top / 2, top])}
            tick={tick}
            tickFormatter={axis}
            tickCount={3}
            interval={0}
            width={plotLeft * scale}
            allowDataOverflow
            stroke="var(--ink-2)"
            axisLine={false}
            tickLine={false}
          />
          {band && band.high > band.low && (
            <ReferenceArea y1={band.low} y2={band.high} fill="var(--ink)" fillOpacity={0.14} />
          )}
          {band && (
            <ReferenceLine
              y={band.mean}
              stroke="var(--ink)"
              strokeWidth={scale}
              strokeDasharray={dashes('2 3', scale)}
            />
          )}
          {fans.map(({ name, colour }) => (
            <Area
              key={name}
              dataKey={fan[name]}
              stroke="none"
              fill={colour}
              fillOpacity={0.2}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
              connectNulls
            />
          ))}
          {lines.map(({ name, colour, dash, width }) => (
            <Line
              key={name}
              dataKey={name}
              stroke={colour}
              strokeWidth={(width ?? 2) * scale}
              strokeDasharray={dash && dashes(dash, scale)}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
              connectNulls
            />
          ))}
          {top !== undefined &&
            lines.flatMap(({ name, colour }) =>
              exits(points, name, 1.04 * top).map((at) => (
                <ReferenceDot
                  key={`${name} ${at}`}
                  x={at}
                  y={1.04 * top}
                  shape={({ cx, cy }: { cx?: number; cy?: number }) => (
                    <path d={`M${cx} ${(cy ?? 0) - 8}l5 8h-10z`} fill={colour} />
                  )}
                />
              )),
            )}
        </ComposedChart>
      )}
      {events.length > 0 && <EventMarks events={events} last={last} width={size.width} />}
      <Crosshair {...props} width={size.width} />
    </div>
  )
}

export default memo(SeriesChart)
