import { useState } from 'react'
import type { Metric } from '../../core/metrics/metric.ts'
import type { SweepResult } from '../../core/record/sweepResult.ts'
import type { Experiment } from '../../core/settings/experiment.ts'
import { format } from '../../core/settings/params.ts'
import { sweptLanes } from '../../core/settings/sweep.ts'
import { labelOf } from '../../languages/declared.ts'
import { sweepWords } from '../../languages/late/sweep.ts'
import { words } from '../../languages/words.ts'
import type { Plan } from '../../store/sweep.ts'
import { formatMetric, formatStep } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import chartClasses from '../charts/charts.module.css'
import { roundUp } from '../charts/series.ts'
import { targetOf } from '../selectors/selectors.ts'
import { columns } from './columns.ts'
import { SweepChart } from './SweepChart.tsx'
import { SweepTable } from './SweepTable.tsx'

interface Props {
  readonly metric: Metric
  readonly plan: Plan
  readonly experiments: readonly Experiment[]
  readonly results: readonly SweepResult[]
}

/** One metric against the swept setting, as a picture or as a table. */
export function SweepFigure({ metric, plan, experiments, results }: Props) {
  const [table, setTable] = useState(false)
  const { swept, values, steps, runs } = plan
  const lanes = sweptLanes(swept)
  const all = columns(values, lanes, results, metric.id)
  const most = Math.max(...all.flatMap(({ spread }) => spread?.most ?? []), 0)
  const ends = experiments.map((one) => metric.top?.(targetOf(one.target)) ?? roundUp(most))
  const title = sweepWords().chart(labelOf(metric), labelOf(swept.param))
  const label = sweepWords().chartLabel(
    title,
    all
      .map(({ lane, value, spread }) =>
        sweepWords().point(
          letter[lane],
          format(swept.param, value),
          formatMetric(metric, spread?.median),
        ),
      )
      .join('; '),
  )
  return (
    <figure className={chartClasses.card}>
      <figcaption className={chartClasses.caption}>
        <h3 className={chartClasses.title}>{title}</h3>
        <span className={chartClasses.now}>
          {lanes.map((lane) => (
            <b key={lane} data-lane={lane} className={chartClasses.value}>
              {lane === 'a' ? '●' : '■'} {letter[lane]}
            </b>
          ))}
        </span>
        <button
          type="button"
          className={chartClasses.toggle}
          aria-pressed={table}
          aria-label={`${words.charts.table}: ${title}`}
          onClick={() => setTable(!table)}
        >
          {words.charts.table}
        </button>
      </figcaption>
      {table ? (
        <SweepTable caption={title} columns={all} metric={metric} swept={swept} />
      ) : (
        <SweepChart
          columns={all}
          values={values.map((value) => format(swept.param, value))}
          lanes={lanes}
          label={label}
          top={Math.max(...ends)}
          metric={metric}
          param={swept.param}
        />
      )}
      <p className={chartClasses.help}>{sweepWords().chartHelp(formatStep(steps), runs)}</p>
    </figure>
  )
}
