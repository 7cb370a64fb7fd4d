import type { ReactNode } from 'react'
import type { LaneName } from '../../core/settings/experiment.ts'
import { words } from '../../languages/words.ts'
import { formatStep } from '../base/numbers.ts'
import classes from './charts.module.css'
import { Swatch } from './Swatch.tsx'
import { useCrossed } from './useCrossed.ts'

interface Props {
  readonly values: readonly {
    readonly key: string
    readonly lane?: LaneName
    readonly dash?: string
    readonly label: string
    readonly value: ReactNode
  }[]
}

/** The values at the crosshair, or the newest: the legend of the chart as well. */
export function Now({ values }: Props) {
  const step = useCrossed()
  return (
    <>
      {values.map(({ key, lane, dash, label, value }) => (
        <span key={key} data-lane={lane} className={classes.value}>
          <Swatch dash={dash} /> {label} <b>{value}</b>
        </span>
      ))}
      {step !== null && <span className={classes.step}>{words.lane.atStep(formatStep(step))}</span>}
    </>
  )
}
