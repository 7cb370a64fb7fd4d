import { useMemo, useRef } from 'react'
import { type LaneName, laneNames } from '../../core/experiment.ts'
import type { Metric } from '../../core/metrics/metric.ts'
import { useModescope } from '../../store/store.ts'
import { formatMetric, formatRange, formatShare, formatShort, formatStep } from '../numbers.ts'
import { letter } from '../palette.ts'
import {
  seedOf,
  selectFocus,
  selectHistories,
  selectPerfect,
  selectTarget,
  spreadOf,
} from '../selectors.ts'
import { strings } from '../strings.ts'
import { useSampled } from '../useSampled.ts'
import { ChartCard } from './ChartCard.tsx'
import classes from './charts.module.css'
import { fanLines } from './fan.ts'
import { Swatch } from './Swatch.tsx'
import { axisTop, join, roundUp } from './series.ts'
import { useChartTurn } from './useChartTurn.ts'

const laneStyle: Readonly<Record<LaneName, { colour: string; dash?: string }>> = {
  a: { colour: 'var(--a)' },
  b: { colour: 'var(--b)', dash: '7 3' },
}

const lines = laneNames.map((name) => ({ name, label: letter[name], ...laneStyle[name] }))
const thinLines = lines.map((line) => ({ ...line, name: `${line.name}.run`, width: 1 }))
const { column } = strings.ensemble
const fanColumns = lines.flatMap(({ name, label }) => [
  { name, label: `${label} ${column.median}` },
  { name: `${name}.low`, label: `${label} ${column.low}` },
  { name: `${name}.high`, label: `${label} ${column.high}` },
])
const everyName = [...laneNames, ...laneNames.map((name) => `${name}.high`)]

interface Props {
  readonly metric: Metric
  /** Position among the charts. */
  readonly index: number
}

/** One metric of both lanes against step: a curve each, or of an ensemble a fan. */
export function MetricChart({ metric, index }: Props) {
  const box = useRef<HTMLElement>(null)
  const turn = useChartTurn(box, index)
  const { a, b } = useSampled(selectHistories, turn.period, turn.active)
  const run = useSampled(selectFocus, turn.period, turn.active)
  // Not the target itself, which changes with every move of a hand that drags a mode.
  const defined = useModescope((state) => metric.defined(selectTarget(state)))
  const most = useModescope((state) => metric.top?.(selectTarget(state)))
  const band = useModescope(selectPerfect.a)[metric.id]
  const every = useModescope((state) => state.experiment.training.every)
  const points = useMemo(
    () => join([...fanLines('a', a, metric.id, run), ...fanLines('b', b, metric.id, run)]),
    [a, b, metric, run],
  )
  const format = (value: number) => formatMetric(metric, value)
  const top = most ?? roundUp(Math.max(axisTop(points, everyName), band?.high ?? 0))
  const newest = {
    a: a.last && spreadOf(a.last, metric.id),
    b: b.last && spreadOf(b.last, metric.id),
  }
  const runs = Math.max(a.last?.runs ?? 1, b.last?.runs ?? 1)
  const perfect = band ? ` ${strings.charts.perfectValue(format(band.mean))}.` : ''
  const fan = runs > 1 ? ` ${strings.ensemble.fan(runs, seedOf(useModescope.getState(), run))}` : ''
  return (
    <ChartCard
      ref={box}
      visible={turn.visible}
      title={metric.label}
      help={metric.help + perfect + fan}
      now={laneNames.map((name) => (
        <span key={name} data-lane={name} className={classes.value}>
          <Swatch dash={laneStyle[name].dash} /> {letter[name]}{' '}
          <b>{format(newest[name]?.median ?? Number.NaN)}</b>
          {runs > 1 && newest[name] && (
            <> {formatRange(metric, newest[name].low, newest[name].high)}</>
          )}
        </span>
      ))}
      points={points}
      lines={runs > 1 ? [...thinLines, ...lines] : lines}
      columns={runs > 1 ? fanColumns : lines}
      fans={runs > 1 ? lines : undefined}
      band={band}
      top={top}
      axis={(value) => (metric.percent ? formatShare(value, 0) : formatShort(value))}
      format={format}
      empty={defined ? strings.charts.waiting(formatStep(every)) : strings.charts.undefined}
    />
  )
}
