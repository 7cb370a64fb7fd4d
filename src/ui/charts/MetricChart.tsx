import { type ReactNode, useMemo, useRef } from 'react'
import type { Metric } from '../../core/metrics/metric.ts'
import { type LaneName, laneNames } from '../../core/settings/experiment.ts'
import { helpOf, labelOf } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import { everyOf } from '../../objectives/every.ts'
import type { State } from '../../store/state.ts'
import { formatMetric, formatRange, formatShare, formatShort, formatStep } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import {
  seedOf,
  selectFocus,
  selectHistories,
  selectPerfect,
  selectTarget,
  shownRun,
  spreadOf,
} from '../selectors/selectors.ts'
import { eventsOf } from '../timeline/events.ts'
import { ChartCard } from './ChartCard.tsx'
import { valueAt } from './crosshair.ts'
import { fanLines } from './fan.ts'
import { Now } from './Now.tsx'
import { axisTop, join, roundUp, wholeTicks } from './series.ts'
import { useChartTurn } from './useChartTurn.ts'
import { useCrossed, usePictured } from './useCrossed.ts'
import { useWatched } from './useWatched.ts'

const laneStyle: Readonly<Record<LaneName, { colour: string; dash?: string }>> = {
  a: { colour: 'var(--a)' },
  b: { colour: 'var(--b)', dash: '7 3' },
}

const lines = laneNames.map((name) => ({ name, label: letter[name], ...laneStyle[name] }))
const thinLines = lines.map((line) => ({ ...line, name: `${line.name}.run`, width: 1 }))
const fanColumns = lines.flatMap(({ name, label }) => [
  { name, label: `${label} ${words.ensemble.column.median}` },
  { name: `${name}.low`, label: `${label} ${words.ensemble.column.low}` },
  { name: `${name}.high`, label: `${label} ${words.ensemble.column.high}` },
])
const everyName = [...laneNames, ...laneNames.map((name) => `${name}.high`)]

interface Props {
  readonly metric: Metric
  /** Position among the charts. */
  readonly index: number
  /** Stands in place of the metric's name. */
  readonly heading?: ReactNode
  /** Whether it tells when modes were captured and dropped. */
  readonly timeline?: boolean
}

/** Of the pictures' own step, which may be before the curve of a metric on request begins. */
const latestOf = ({ lanes, looked }: State, name: LaneName, { cost, id }: Metric) => {
  const { measured } = lanes[name]
  return measured && (looked || cost === 'asked') ? spreadOf(measured, id) : null
}

function emptyOf({ cost }: Metric, defined: boolean, every: number): string {
  if (!defined) return words.charts.undefined
  return cost === 'asked' ? words.charts.asked : words.charts.waiting(formatStep(every))
}

/** One metric of both lanes against step: a curve each, or of an ensemble a fan. */
export function MetricChart({ metric, index, heading, timeline = false }: Props) {
  const box = useRef<HTMLElement>(null)
  const turn = useChartTurn(box, index)
  useWatched(metric)
  const { a, b } = useSampled(selectHistories, turn.period, turn.active)
  const run = useSampled(selectFocus, turn.period, turn.active)
  const step = useCrossed()
  const pictured = usePictured()
  const shown = useModescope(shownRun)
  // Not the target itself, which changes with every move of a hand that drags a mode.
  const defined = useModescope((state) => metric.defined(selectTarget(state)))
  const most = useModescope((state) => metric.top?.(selectTarget(state)))
  const band = useModescope(selectPerfect.a)[metric.id]
  const latest = {
    a: useModescope((state) => latestOf(state, 'a', metric)),
    b: useModescope((state) => latestOf(state, 'b', metric)),
  }
  const every = useModescope(({ experiment }) =>
    Math.min(...laneNames.map((lane) => everyOf(experiment, lane))),
  )
  const points = useMemo(
    () => join([...fanLines('a', a, metric.id, run), ...fanLines('b', b, metric.id, run)]),
    [a, b, metric, run],
  )
  const events = useMemo(
    () => (timeline ? [...eventsOf('a', a, shown), ...eventsOf('b', b, shown)] : undefined),
    [timeline, a, b, shown],
  )
  const format = (value: number) => formatMetric(metric, value)
  const top = metric.signed
    ? undefined
    : (most ?? roundUp(Math.max(axisTop(points, everyName), band?.high ?? 0)))
  const runs = Math.max(a.last?.runs ?? 1, b.last?.runs ?? 1)
  const fan = runs > 1 ? ` ${words.ensemble.fan(runs, seedOf(useModescope.getState(), run))}` : ''
  const at = (name: string) => valueAt(points, name, step)
  const value = (name: LaneName) => {
    const own = step === pictured ? latest[name] : null
    const ofPicture = step === null ? null : own
    const low = ofPicture && runs > 1 ? ofPicture.low : at(`${name}.low`)
    const high = ofPicture && runs > 1 ? ofPicture.high : at(`${name}.high`)
    const spread =
      low === undefined || high === undefined ? '' : ` ${formatRange(metric, low, high)}`
    const newest = metric.cost === 'asked' ? own?.median : undefined
    return format(ofPicture?.median ?? at(name) ?? newest ?? Number.NaN) + spread
  }
  const values = [
    ...laneNames.map((lane) => ({
      key: lane,
      lane,
      dash: laneStyle[lane].dash,
      label: letter[lane],
      value: value(lane),
    })),
    ...(band
      ? [{ key: 'perfect', dash: '2 3', label: words.charts.perfect, value: format(band.mean) }]
      : []),
  ]
  return (
    <ChartCard
      ref={box}
      visible={turn.visible}
      title={labelOf(metric)}
      heading={heading}
      help={`${helpOf(metric)}${band && !metric.reads ? ` ${words.charts.band}` : ''}${fan}`}
      now={<Now values={values} />}
      events={events}
      points={points}
      lines={runs > 1 ? [...thinLines, ...lines] : lines}
      columns={runs > 1 ? fanColumns : lines}
      fans={runs > 1 ? lines : undefined}
      band={band}
      top={top}
      ticks={metric.digits === 0 && most !== undefined ? wholeTicks(most) : undefined}
      axis={(number) => (metric.percent ? formatShare(number, 0) : formatShort(number))}
      format={format}
      empty={emptyOf(metric, defined, every)}
    />
  )
}
