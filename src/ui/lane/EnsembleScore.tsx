import type { LaneName } from '../../core/experiment.ts'
import { useModescope } from '../../store/store.ts'
import { formatShort } from '../numbers.ts'
import { selectLast, selectRuns, selectStatuses, selectTarget } from '../selectors.ts'
import { strings } from '../strings.ts'
import { useSampled } from '../useSampled.ts'
import classes from './captured.module.css'
import { Histogram } from './Histogram.tsx'
import { luck } from './luck.ts'

/** What the lane captures over all its runs: is it luck? */
export function EnsembleScore({ lane }: { readonly lane: LaneName }) {
  const row = useSampled(selectLast[lane])
  const statuses = useModescope(selectStatuses[lane])
  const runs = useModescope(selectRuns)
  const modes = useModescope((state) => selectTarget(state).modes.length)
  const found = row?.runs === runs ? luck(row, statuses, modes) : null
  const median = found ? formatShort(found.median) : '–'
  return (
    <div className={classes.ensemble}>
      <p className={classes.captured} data-tight="true">
        <span className={classes.count} data-long={modes > 9 || median.length > 1}>
          {median}
        </span>
        <span className={classes.total}>
          <span className="hidden">{strings.lane.of}</span>
          <span aria-hidden="true">/</span>
          {modes}
        </span>
        <span className={classes.countLabel}>{strings.ensemble.median(runs)}</span>
      </p>
      {found && (
        <>
          <Histogram luck={found} />
          <p className={classes.verdict}>
            {strings.ensemble.missing(found.missing, found.well)}
            {found.diverged > 0 && <span>{strings.ensemble.diverged(found.diverged)}</span>}
          </p>
        </>
      )}
    </div>
  )
}
