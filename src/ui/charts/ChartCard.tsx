import { type ReactNode, type Ref, Suspense, useId, useState } from 'react'
import type { Band } from '../../core/metrics/evaluate.ts'
import { words } from '../../languages/words.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import { Help } from '../controls/Help.tsx'
import type { ModeEvent } from '../timeline/events.ts'
import { ChartTable } from './ChartTable.tsx'
import classes from './charts.module.css'
import type { LineStyle } from './SeriesChart.tsx'
import type { Point } from './series.ts'

const EventTable = lazyPart(() => import('./EventTable.tsx'))
const SeriesChart = lazyPart(() => import('./SeriesChart.tsx'))

interface Props {
  readonly ref: Ref<HTMLElement>
  /** A chart out of sight is not drawn. */
  readonly visible: boolean
  readonly title: string
  /** Stands in place of the title, such as the choice of another chart. */
  readonly heading?: ReactNode
  readonly help: string
  /** The values at the crosshair, or the newest. */
  readonly now: ReactNode
  readonly points: readonly Point[]
  readonly lines: readonly LineStyle[]
  /** Columns of the table. */
  readonly columns: readonly { readonly name: string; readonly label: string }[]
  /** Names of the lines that have a band around them. */
  readonly fans?: readonly LineStyle[]
  readonly band?: Band
  readonly top?: number
  readonly ticks?: readonly number[]
  /** Prints values for the axis. */
  readonly axis: (value: number) => string
  readonly format: (value: number) => string
  /** Modes captured and dropped; left out: they are not told here. */
  readonly events?: readonly ModeEvent[]
  /** Shown while there is nothing to draw. */
  readonly empty: string
}

/** A chart with its name, its values at one step, its explanation, and its table. */
export function ChartCard(props: Props) {
  const { ref, visible, title, heading, help, now, points, columns, format, events, empty } = props
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <figure ref={ref} className={classes.card}>
      <figcaption className={classes.caption}>
        {heading ?? <h3 className={classes.title}>{title}</h3>}
        <Help label={title} text={help} />
        <span className={classes.now}>{now}</span>
        <button
          type="button"
          className={classes.toggle}
          popoverTarget={id}
          aria-label={`${words.charts.table}: ${title}`}
        >
          {words.charts.table}
        </button>
      </figcaption>
      {visible && points.length > 0 ? (
        <Suspense fallback={<div className={classes.plot} />}>
          <SeriesChart {...props} label={title} />
        </Suspense>
      ) : (
        <p className={classes.empty}>{visible && empty}</p>
      )}
      <div
        id={id}
        popover="auto"
        className={classes.popover}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        {open && <ChartTable caption={title} points={points} columns={columns} format={format} />}
        <Suspense>{open && events && <EventTable events={events} />}</Suspense>
      </div>
    </figure>
  )
}
