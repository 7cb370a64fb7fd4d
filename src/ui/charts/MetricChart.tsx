import { useMemo, useRef } from 'react'
import { type LaneName, laneNames } from '../../core/experiment.ts'
import type { Metric } from '../../core/metrics/metric.ts'
import { useModescope } from '../../store/store.ts'
import { formatMetric, formatShare, formatShort, formatStep } from '../numbers.ts'
import { letter } from '../palette.ts'
import { lastRow, rowsOf, selectHistories, selectPerfect, selectTarget } from '../selectors.ts'
import { strings } from '../strings.ts'
import { useSampled } from '../useSampled.ts'
import { ChartCard } from './ChartCard.tsx'
import classes from './charts.module.css'
import { Swatch } from './Swatch.tsx'
import { axisTop, join, roundUp } from './series.ts'
import { useChartTurn } from './useChartTurn.ts'

const laneStyle: Readonly<Record<LaneName, { colour: string; dash?: string }>> = {
  a: { colour: 'var(--a)' },
  b: { colour: 'var(--b)', dash: '7 3' },
}

const lines = laneNames.map((name) => ({ name, label: letter[name], ...laneStyle[name] }))

interface Props {
  readonly metric: Metric
  /** Position among the charts. */
  readonly index: number
}

/** One metric of both lanes against step. */
export function MetricChart({ metric, index }: Props) {
  const box = useRef<HTMLElement>(null)
  const turn = useChartTurn(box, index)
  const { a, b } = useSampled(selectHistories, turn.period, turn.visible)
  const target = useModescope(selectTarget)
  const band = useModescope(selectPerfect.a)[metric.id]
  const every = useModescope((state) => state.experiment.training.every)
  const points = useMemo(() => {
    const value = (row: { metrics: Readonly<Record<string, number>> }) => row.metrics[metric.id]
    return join([
      { name: 'a', rows: rowsOf({ history: a }), value },
      { name: 'b', rows: rowsOf({ history: b }), value },
    ])
  }, [a, b, metric])
  const format = (value: number) => formatMetric(metric, value)
  const top = metric.top?.(target) ?? roundUp(Math.max(axisTop(points, laneNames), band?.high ?? 0))
  const newest = { a: lastRow({ history: a }), b: lastRow({ history: b }) }
  return (
    <ChartCard
      ref={box}
      visible={turn.visible}
      title={metric.label}
      help={`${metric.help}${band ? ` ${strings.charts.perfectValue(format(band.mean))}.` : ''}`}
      now={laneNames.map((name) => (
        <span key={name} data-lane={name} className={classes.value}>
          <Swatch dash={laneStyle[name].dash} /> {letter[name]}{' '}
          <b>{format(newest[name]?.metrics[metric.id] ?? Number.NaN)}</b>
        </span>
      ))}
      points={points}
      lines={lines}
      band={band}
      top={top}
      axis={(value) => (metric.percent ? formatShare(value, 0) : formatShort(value))}
      format={format}
      empty={
        metric.defined(target)
          ? strings.charts.waiting(formatStep(every))
          : strings.charts.undefined
      }
    />
  )
}
