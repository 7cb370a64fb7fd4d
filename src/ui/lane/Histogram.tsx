import { words } from '../../languages/words.ts'
import type { Luck } from '../selectors/luck.ts'
import classes from './histogram.module.css'

/** More bars than this are numbered at the ends only. */
const numbered = 10

/** How many runs capture how many modes: filled where they capture all, hatched where not. */
export function Histogram({ luck: { histogram } }: { readonly luck: Luck }) {
  const most = Math.max(...histogram)
  const modes = histogram.length - 1
  const label = histogram
    .flatMap((runs, k) => (runs > 0 ? words.ensemble.bar(runs, k) : []))
    .join(', ')
  return (
    <div className={classes.histogram} role="img" aria-label={words.ensemble.histogram(label)}>
      {histogram.map((runs, k) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bar k is the bar of k modes
        <div key={k} className={classes.column} title={words.ensemble.bar(runs, k)}>
          <div
            className={classes.bar}
            data-all={k === modes}
            data-empty={runs === 0}
            style={{ height: bar(runs, most) }}
          >
            {runs > 0 && modes <= numbered && <span className={classes.runs}>{runs}</span>}
          </div>
          <span className={classes.tick}>
            {modes <= numbered || k === 0 || k === modes ? k : ''}
          </span>
        </div>
      ))}
    </div>
  )
}

/** The highest bar leaves room for its number. */
const bar = (runs: number, most: number): string => `${(runs / most) * 30}px`
