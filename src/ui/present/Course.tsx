import { metricById } from '../../core/metrics/registry.ts'
import { presentWords } from '../../languages/late/present.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { formatStep } from '../base/numbers.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { MetricChart } from '../charts/MetricChart.tsx'
import { chartedOf } from './counter.ts'
import classes from './present.module.css'

const selectStep = (state: State) => state.step

/** The step, and how the lanes came there: coverage, or what there is in its place, against step. */
export function Course() {
  const step = useSampled(selectStep, 125)
  const playing = useModescope((state) => state.playing)
  const newest = useModescope(({ looked }) => looked?.newest)
  const metric = metricById(useModescope(chartedOf))
  return (
    <section className={classes.side} aria-label={words.charts.stage}>
      <h2 className={classes.title}>{words.transport.steps}</h2>
      <p className={classes.score}>
        <span className={classes.counter} data-testid="step">
          {formatStep(step)}
        </span>{' '}
        <span className={classes.label}>
          {newest !== undefined && words.transport.ofSteps(formatStep(newest))}
          {newest === undefined && !playing && presentWords().paused}
        </span>
      </p>
      <div className={classes.chart}>{metric && <MetricChart metric={metric} index={0} />}</div>
    </section>
  )
}
