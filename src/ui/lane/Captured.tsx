import type { LaneName } from '../../core/experiment.ts'
import { metricById } from '../../core/metrics/registry.ts'
import { useModescope } from '../../store/store.ts'
import { formatMetric } from '../numbers.ts'
import { selectLast, selectRow, selectTarget, spreadOf } from '../selectors.ts'
import { strings } from '../strings.ts'
import { useSampled } from '../useSampled.ts'
import classes from './captured.module.css'

const distances = ['reverseKl', 'forwardKl']

/** The number of the lane, to be read from the back row. */
export function Captured({ lane }: { readonly lane: LaneName }) {
  const row = useSampled(selectRow[lane])
  const last = useSampled(selectLast[lane])
  const modes = useModescope((state) => selectTarget(state).modes.length)
  if (modes === 0) {
    return (
      <div className={classes.captured}>
        <p className={classes.note}>{strings.lane.noModes}</p>
        <dl className={classes.distances}>
          {distances.map((id) => {
            const metric = metricById(id)
            return (
              metric && (
                <div key={id}>
                  <dt>{metric.label}</dt>
                  <dd>{formatMetric(metric, last ? spreadOf(last, id)?.median : undefined)}</dd>
                </div>
              )
            )
          })}
        </dl>
        {last && last.runs > 1 && (
          <p className={classes.note}>{strings.ensemble.medianOf(last.runs)}</p>
        )}
      </div>
    )
  }
  const count = row?.captured.length ? row.captured.filter(Boolean).length : null
  return (
    <p className={classes.captured}>
      <span className={classes.count} data-long={modes > 9}>
        {count ?? '–'}
      </span>
      <span className={classes.total}>
        <span className="hidden">{strings.lane.of}</span>
        <span aria-hidden="true">/</span>
        {modes}
      </span>
      <span className={classes.countLabel}>{strings.lane.captured}</span>
    </p>
  )
}
