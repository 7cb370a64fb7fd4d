import { words } from '../../languages/words.ts'
import type { Luck } from '../selectors/luck.ts'
import { type Bar, binned } from './bars.ts'
import classes from './histogram.module.css'

/** More bars than this are numbered at the ends only. */
const numbered = 10

const said = ({ from, to, runs }: Bar): string =>
  from === to ? words.ensemble.bar(runs, to) : words.ensemble.bars(runs, from, to)

/** How many runs capture how many modes: filled where they capture all, hatched where not. */
export function Histogram({ luck: { histogram } }: { readonly luck: Luck }) {
  const bars = binned(histogram)
  const most = Math.max(...bars.map(({ runs }) => runs))
  const modes = histogram.length - 1
  const label = bars.flatMap((one) => (one.runs > 0 ? said(one) : [])).join(', ')
  // The last number of two digits would meet the one before it.
  const tick = (k: number) =>
    k === 0 || k === modes || (modes <= numbered && !(k === 9 && modes === 10))
  return (
    <div className={classes.histogram} role="img" aria-label={words.ensemble.histogram(label)}>
      {bars.map((one) => (
        <div key={one.to} className={classes.column} title={said(one)}>
          <div
            className={classes.bar}
            data-all={one.to === modes}
            data-empty={one.runs === 0}
            style={{ height: height(one.runs, most) }}
          >
            {one.runs > 0 && modes <= numbered && <span className={classes.runs}>{one.runs}</span>}
          </div>
          <span className={classes.tick}>{tick(one.from) ? one.from : ''}</span>
        </div>
      ))}
    </div>
  )
}

/** The highest bar leaves room for its number. */
const height = (runs: number, most: number): string => `${(runs / most) * 30}px`
