import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { Metric } from '../../core/metrics/metric.ts'
import { metrics } from '../../core/metrics/registry.ts'
import { laneNames } from '../../core/settings/experiment.ts'
import { labelOf } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { definedIds } from '../charts/definedIds.ts'
import { LossChart } from '../charts/LossChart.tsx'
import { MetricChart } from '../charts/MetricChart.tsx'
import { Scoreboard } from './Scoreboard.tsx'
import classes from './strip.module.css'

const lossesOf = laneNames.map((lane) => ({ value: `loss ${lane}`, lane }))

const entries = (all: readonly Metric[]) =>
  all.map((metric) => ({ value: metric.id, label: labelOf(metric) }))

/** Coverage against step, or any other chart in its place, beside what both lanes score now. */
export function Strip() {
  const ids = useModescope(definedIds).split(' ')
  const [picked, setPicked] = useState('modes')
  const defined = metrics.filter(({ id }) => ids.includes(id))
  const loss = lossesOf.find(({ value }) => value === picked)
  const metric = defined.find(({ id }) => id === picked) ?? defined[0]
  const heading = (
    <NativeSelect
      size="xs"
      className={classes.which}
      aria-label={words.charts.which}
      data={[
        ...entries(defined.filter(({ cost }) => cost !== 'asked')),
        ...lossesOf.map(({ value, lane }) => ({
          value,
          label: words.charts.losses(letter[lane]),
        })),
        {
          group: words.charts.onRequest,
          items: entries(defined.filter(({ cost }) => cost === 'asked')),
        },
      ]}
      value={loss?.value ?? metric.id}
      onChange={(event) => setPicked(event.currentTarget.value)}
    />
  )
  return (
    <section className={classes.strip} aria-label={words.charts.stage}>
      {loss ? (
        <LossChart key={loss.value} lane={loss.lane} index={0} heading={heading} />
      ) : (
        <MetricChart key={metric.id} metric={metric} index={0} heading={heading} timeline />
      )}
      <Scoreboard />
    </section>
  )
}
