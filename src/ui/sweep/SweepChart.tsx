import { useElementSize } from '@mantine/hooks'
import type { Metric } from '../../core/metrics/metric.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { format, type Param } from '../../core/settings/params.ts'
import { sweepWords } from '../../languages/late/sweep.ts'
import { formatMetric, formatShare, formatShort } from '../base/numbers.ts'
import type { Column } from './columns.ts'
import classes from './sweep.module.css'

interface Props {
  readonly columns: readonly Column[]
  /** Every value of the sweep, as text; those still to be trained have their place already. */
  readonly values: readonly string[]
  readonly lanes: readonly LaneName[]
  /** The picture in words. */
  readonly label: string
  readonly top: number
  readonly metric: Metric
  readonly param: Param
}

const height = 190
const margin = { left: 44, right: 8, top: 10 }
const dot = 3.2

/** Dots for runs, a box for their quartiles, a bar for their median. */
export function SweepChart({ columns, values, lanes, label, top, metric, param }: Props) {
  const { ref, width } = useElementSize()
  const band = (width - margin.left - margin.right) / values.length
  const column = Math.min(band / lanes.length, 90)
  // A second line of text where some runs have diverged.
  const base = height - (columns.some(({ diverged }) => diverged > 0) ? 38 : 24)
  const y = (value: number) => base - (value / top) * (base - margin.top)
  const middle = ({ value, lane }: Column) =>
    margin.left +
    band * (values.indexOf(format(param, value)) + 0.5) +
    column * (lanes.indexOf(lane) - (lanes.length - 1) / 2)
  return (
    <div ref={ref} className={classes.plot}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label}>
          {[0, top / 2, top].map((tick) => (
            <g key={tick}>
              <line
                x1={margin.left}
                x2={width}
                y1={y(tick)}
                y2={y(tick)}
                className={classes.rule}
              />
              <text x={margin.left - 6} y={y(tick) + 4} textAnchor="end" className={classes.tick}>
                {metric.percent ? formatShare(tick, 0) : formatShort(tick)}
              </text>
            </g>
          ))}
          {values.map((value, i) => (
            <text
              key={value}
              x={margin.left + band * (i + 0.5)}
              y={base + 17}
              textAnchor="middle"
              className={classes.tick}
            >
              {value}
            </text>
          ))}
          {columns.map((one) => (
            <g key={`${one.value} ${one.lane}`} data-lane={one.lane}>
              <Runs column={one} x={middle(one)} width={column} y={y} metric={metric} />
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}

interface RunsProps {
  readonly column: Column
  readonly x: number
  readonly width: number
  readonly y: (value: number) => number
  readonly metric: Metric
}

function Runs({ column: { lane, runs, spread, diverged }, x, width, y, metric }: RunsProps) {
  const half = Math.min(22, 0.38 * width)
  const widest = Math.max(1, ...runs.map((run) => Math.abs(run.x)))
  const step = Math.min(2 * dot + 1, half / widest)
  return (
    <>
      {spread && (
        <>
          <rect
            x={x - half}
            width={2 * half}
            y={y(spread.high)}
            height={Math.max(1, y(spread.low) - y(spread.high))}
            className={classes.box}
          />
          <line
            x1={x - half}
            x2={x + half}
            y1={y(spread.median)}
            y2={y(spread.median)}
            className={classes.median}
          />
        </>
      )}
      {runs.map((run) => (
        <rect
          key={run.seed}
          x={x + step * run.x - dot}
          y={y(run.y) - dot}
          width={2 * dot}
          height={2 * dot}
          // Shape tells the lanes apart as well as colour.
          rx={lane === 'a' ? dot : 0}
          className={classes.dot}
        >
          <title>{sweepWords().run1(run.seed, formatMetric(metric, run.y))}</title>
        </rect>
      ))}
      {diverged > 0 && (
        <text x={x} y={height - 6} textAnchor="middle" className={classes.note}>
          {sweepWords().diverged(diverged)}
        </text>
      )}
    </>
  )
}
