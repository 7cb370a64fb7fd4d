import type { Metric } from '../../core/metrics/metric.ts'
import { format } from '../../core/settings/params.ts'
import type { Sweepable } from '../../core/settings/sweep.ts'
import { labelOf } from '../../languages/declared.ts'
import { sweepWords } from '../../languages/late/sweep.ts'
import { formatMetric } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import classes from '../charts/charts.module.css'
import type { Column } from './columns.ts'
import sweepClasses from './sweep.module.css'

interface Props {
  readonly caption: string
  readonly columns: readonly Column[]
  readonly metric: Metric
  readonly swept: Sweepable
}

/** The numbers behind a figure. */
export function SweepTable({ caption, columns, metric, swept }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={sweepClasses.tableBox} tabIndex={0} aria-label={caption}>
      <table className={classes.table}>
        <thead>
          <tr>
            {[labelOf(swept.param), ...Object.values(sweepWords().columns)].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ value, lane, spread, runs, diverged }) => (
            <tr key={`${value} ${lane}`}>
              <th scope="row">{format(swept.param, value)}</th>
              <td>{letter[lane]}</td>
              <td>{formatMetric(metric, spread?.median)}</td>
              <td>{formatMetric(metric, spread?.low)}</td>
              <td>{formatMetric(metric, spread?.high)}</td>
              <td>{runs.length + diverged}</td>
              <td>{diverged}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
