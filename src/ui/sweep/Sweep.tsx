import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { metricById, metrics } from '../../core/metrics/registry.ts'
import { sweepCsv } from '../../core/record/sweepResult.ts'
import { sweptLanes } from '../../core/settings/sweep.ts'
import { labelOf } from '../../languages/declared.ts'
import { sweepWords } from '../../languages/late/sweep.ts'
import { say } from '../../languages/say.ts'
import { words } from '../../languages/words.ts'
import type { SweepState } from '../../store/sweep.ts'
import { download } from '../base/download.ts'
import { useSweep } from '../base/useSweep.ts'
import { SweepFigure } from './SweepFigure.tsx'
import { SweepForm } from './SweepForm.tsx'
import classes from './sweep.module.css'

/** One setting against what its values capture, over many seeds. */
export default function Sweep() {
  const state = useSweep((all) => all)
  const [picked, setPicked] = useState('highQuality')
  const { plan, results, phase, experiments } = state
  const measured = metrics.filter(
    ({ id, ofLane }) => !ofLane && results.some((result) => id in result.metrics),
  )
  const shown = ['modes', picked].flatMap((id) => measured.find((metric) => metric.id === id) ?? [])
  const others = measured.filter(({ id }) => id !== 'modes')
  return (
    <div className={classes.sweep}>
      <p className={classes.note}>{sweepWords().note}</p>
      <SweepForm />
      {plan && phase !== 'idle' && (
        <div className={classes.status}>
          <progress aria-label={sweepWords().progress} value={state.progress} max={1} />
          <p aria-live="polite">{sentence(state)}</p>
        </div>
      )}
      {plan && results.length > 0 && (
        <>
          <div className={classes.figures}>
            {shown.map((metric) => (
              <SweepFigure
                key={metric.id}
                metric={metric}
                plan={plan}
                experiments={experiments}
                results={results}
              />
            ))}
          </div>
          <div className={classes.after}>
            {others.length > 1 && (
              <NativeSelect
                size="xs"
                aria-label={sweepWords().metric}
                data={others.map((metric) => ({ value: metric.id, label: labelOf(metric) }))}
                value={metricById(picked) ? picked : others[0].id}
                onChange={(event) => setPicked(event.currentTarget.value)}
              />
            )}
            <Button
              variant="default"
              size="xs"
              onClick={() =>
                download(
                  `sweep ${plan.swept.key}.csv`,
                  sweepCsv(plan.swept.key, plan.swept.param, results),
                )
              }
            >
              {sweepWords().csv}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

function sentence({ phase, plan, results, failure }: SweepState): string {
  if (!plan) return ''
  const all = plan.values.length * plan.runs * sweptLanes(plan.swept).length
  switch (phase) {
    case 'running':
      return sweepWords().state.running(results.length, all)
    case 'done':
      return sweepWords().state.done(all)
    case 'stopped':
      return sweepWords().state.stopped(results.length, all)
    case 'failed':
      return failure ? sweepWords().state.failed(say(words.problems.failure, failure)) : ''
    default:
      return ''
  }
}
