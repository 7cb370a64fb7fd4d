import { useElementSize } from '@mantine/hooks'
import { memo } from 'react'
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts'
import type { Band } from '../../engine/protocol.ts'
import { formatStep } from '../numbers.ts'
import { strings } from '../strings.ts'
import classes from './charts.module.css'
import { type Point, stepTicks } from './series.ts'

export interface LineStyle {
  readonly name: string
  readonly colour: string
  /** Colour alone must not tell lines apart. */
  readonly dash?: string
  /** 2 unless told. */
  readonly width?: number
}

interface Props {
  readonly points: readonly Point[]
  readonly lines: readonly LineStyle[]
  /** Lines with a band around them, from the point's `name.low` to its `name.high`. */
  readonly fans?: readonly LineStyle[]
  readonly band?: Band
  /** End of the axis that starts at 0; without it the axis follows the values. */
  readonly top?: number
  readonly format: (value: number) => string
}

const range = (name: string) => (point: Point) =>
  point[`${name}.low`] === undefined ? undefined : [point[`${name}.low`], point[`${name}.high`]]
/** Made once: Recharts takes another function for another series. */
const fan: Readonly<Record<string, ReturnType<typeof range>>> = { a: range('a'), b: range('b') }

const tick = { fill: 'var(--ink-2)', fontSize: 12 }

/** Lines against step, and the level that a perfect sampler reaches. */
function SeriesChart({ points, lines, fans = [], band, top, format }: Props) {
  const { ref, width, height } = useElementSize()
  const last = points[points.length - 1]?.step ?? 0
  return (
    <div ref={ref} className={classes.plot}>
      {width > 0 && (
        <ComposedChart
          width={width}
          height={height}
          data={points as Point[]}
          margin={{ top: 6, right: 22, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="step"
            type="number"
            domain={[0, Math.max(1, last)]}
            ticks={stepTicks(last)}
            tick={tick}
            tickFormatter={formatStep}
            // Without measuring every label, which would lay out the page each time.
            interval={0}
            height={22}
            stroke="var(--ink-2)"
          />
          <YAxis
            // A little room, so that a line along the top is not cut in half.
            domain={top === undefined ? ['auto', 'auto'] : [0, 1.04 * top]}
            ticks={top === undefined ? undefined : [0, top / 2, top]}
            tick={tick}
            tickFormatter={format}
            tickCount={3}
            interval={0}
            width={44}
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
              strokeDasharray="2 3"
              label={{
                value: strings.charts.perfect,
                position: band.mean > (top ?? 0) / 2 ? 'insideTopLeft' : 'insideBottomLeft',
                fill: 'var(--ink-2)',
                fontSize: 11,
                dx: 24,
              }}
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
              strokeWidth={width ?? 2}
              strokeDasharray={dash}
              dot={false}
              activeDot={false}
              isAnimationActive={false}
              connectNulls
            />
          ))}
        </ComposedChart>
      )}
    </div>
  )
}

export default memo(SeriesChart)
