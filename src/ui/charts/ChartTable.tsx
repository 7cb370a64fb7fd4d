import { words } from '../../languages/words.ts'
import { formatStep } from '../base/numbers.ts'
import classes from './charts.module.css'
import { type Point, thin } from './series.ts'

interface Props {
  readonly caption: string
  readonly points: readonly Point[]
  readonly columns: readonly { readonly name: string; readonly label: string }[]
  readonly format: (value: number) => string
}

/** The numbers behind a chart, newest first. */
export function ChartTable({ caption, points, columns, format }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={classes.tableBox} tabIndex={0} aria-label={caption}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.charts.step}</th>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {thin(points, 60)
            .reverse()
            .map((point) => (
              <tr key={point.step}>
                <th scope="row">{formatStep(point.step)}</th>
                {columns.map(({ name }) => (
                  <td key={name}>{point[name] === undefined ? '–' : format(point[name])}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  )
}
