import { useState } from 'react'
import { metrics } from '../../core/metrics/registry.ts'
import { laneNames } from '../../core/settings/experiment.ts'
import { helpOf, labelOf } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { useModescope } from '../base/useModescope.ts'
import { Help } from '../controls/Help.tsx'
import { klIds } from '../selectors/kl.ts'
import classes from './charts.module.css'
import { definedIds } from './definedIds.ts'
import { LossChart } from './LossChart.tsx'
import { MetricChart } from './MetricChart.tsx'

const losses = 'losses'
/** As one text, so that nothing is drawn anew while it stays the same. */
const usual = (state: State): string => ['highQuality', ...Object.values(klIds(state))].join(' ')

/** The measurements that the person picked, below the stage. */
export function Charts() {
  const ids = useModescope(definedIds)
  const first = useModescope(usual).split(' ')
  const [own, setPicked] = useState<readonly string[] | null>(null)
  const picked = own ?? first
  const defined = metrics.filter(({ id }) => ids.split(' ').includes(id))
  const shown = defined.filter(({ id }) => picked.includes(id))
  const [onRequest, always] = [true, false].map((asked) =>
    defined.filter(({ cost }) => (cost === 'asked') === asked),
  )
  const flip = (id: string) =>
    setPicked(picked.includes(id) ? picked.filter((other) => other !== id) : [...picked, id])
  const pick = (id: string, label: string) => (
    <label key={id} className={classes.pick}>
      <input type="checkbox" checked={picked.includes(id)} onChange={() => flip(id)} />
      {label}
    </label>
  )
  return (
    <section className={classes.charts} aria-label={words.charts.name}>
      <fieldset className={classes.picker}>
        <legend>{words.charts.pick}</legend>
        {always.map((metric) => pick(metric.id, labelOf(metric)))}
        {pick(losses, words.charts.lossesPick)}
      </fieldset>
      <fieldset className={classes.picker}>
        <legend>{words.charts.onRequest}</legend>
        {onRequest.map((metric) => (
          <span key={metric.id} className={classes.asked}>
            {pick(metric.id, labelOf(metric))}
            <Help label={labelOf(metric)} text={helpOf(metric)} />
          </span>
        ))}
      </fieldset>
      <div className={classes.grid}>
        {shown.map((metric, index) => (
          <MetricChart key={metric.id} metric={metric} index={index + 1} />
        ))}
        {picked.includes(losses) &&
          laneNames.map((lane, index) => (
            <LossChart key={lane} lane={lane} index={shown.length + index + 1} />
          ))}
      </div>
    </section>
  )
}
