import { lazy, type ReactNode, type Ref, Suspense, useState } from 'react'
import type { Band } from '../../engine/protocol.ts'
import { strings } from '../strings.ts'
import { ChartTable } from './ChartTable.tsx'
import classes from './charts.module.css'
import type { LineStyle } from './SeriesChart.tsx'
import type { Point } from './series.ts'

const SeriesChart = lazy(() => import('./SeriesChart.tsx'))

interface Props {
  readonly ref: Ref<HTMLElement>
  /** A chart out of sight is not drawn. */
  readonly visible: boolean
  readonly title: string
  readonly help: string
  readonly now: ReactNode
  readonly points: readonly Point[]
  readonly lines: readonly LineStyle[]
  /** Columns of the table. */
  readonly columns: readonly { readonly name: string; readonly label: string }[]
  /** Names of the lines that have a band around them. */
  readonly fans?: readonly LineStyle[]
  readonly band?: Band
  readonly top?: number
  /** Prints values for the axis. */
  readonly axis: (value: number) => string
  readonly format: (value: number) => string
  /** Shown while there is nothing to draw. */
  readonly empty: string
}

/** A chart with its name, its newest values, its one line of explanation, and its table. */
export function ChartCard(props: Props) {
  const {
    ref,
    visible,
    title,
    help,
    now,
    points,
    lines,
    columns,
    fans,
    band,
    top,
    axis,
    format,
    empty,
  } = props
  const [table, setTable] = useState(false)
  return (
    <figure ref={ref} className={classes.card}>
      <figcaption className={classes.caption}>
        <h3 className={classes.title}>{title}</h3>
        <span className={classes.now}>{now}</span>
        <button
          type="button"
          className={classes.toggle}
          aria-pressed={table}
          aria-label={`${strings.charts.table}: ${title}`}
          onClick={() => setTable(!table)}
        >
          {strings.charts.table}
        </button>
      </figcaption>
      {!visible ? (
        <div className={classes.plot} />
      ) : points.length === 0 ? (
        <p className={classes.empty}>{empty}</p>
      ) : table ? (
        <ChartTable caption={title} points={points} columns={columns} format={format} />
      ) : (
        <Suspense fallback={<div className={classes.plot} />}>
          <SeriesChart
            points={points}
            lines={lines}
            fans={fans}
            band={band}
            top={top}
            format={axis}
          />
        </Suspense>
      )}
      <p className={classes.help}>{help}</p>
    </figure>
  )
}
