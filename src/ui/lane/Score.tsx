import { metricById } from '../../core/metrics/registry.ts'
import type { EnsembleRow } from '../../core/record/ensembleRow.ts'
import { capturedCounts } from '../../core/record/ofModes.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { modeCount } from '../../core/targets/target.ts'
import { labelOf } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import type { State } from '../../store/state.ts'
import { formatMetric, formatShare, formatShort, formatStep } from '../base/numbers.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { distanceIds } from '../selectors/kl.ts'
import { luck } from '../selectors/luck.ts'
import {
  selectLast,
  selectRuns,
  selectStatuses,
  selectTarget,
  spreadOf,
} from '../selectors/selectors.ts'
import { Histogram } from './Histogram.tsx'
import classes from './score.module.css'

/** The number of the lane, to be read from the back row: modes captured, by one run or by many. */
export function Score({ lane }: { readonly lane: LaneName }) {
  const row = useSampled(selectLast[lane])
  const statuses = useModescope(selectStatuses[lane])
  const runs = useModescope(selectRuns)
  const modes = useModescope((state) => modeCount(selectTarget(state)))
  const found = row?.runs === runs ? luck(row, statuses, modes) : null
  if (modes === 0) return <Distances lane={lane} />
  // One run that has diverged keeps its last count, with the step of it; of many it is left out.
  const single = row?.runs === 1 && row.modes === modes ? capturedCounts(row)[0] : null
  const count = formatShort((runs === 1 ? single : found?.median) ?? Number.NaN)
  return (
    <div className={classes.score} data-many={runs > 1}>
      <p className={classes.captured}>
        <span className={classes.fraction}>
          <span className={classes.count}>{count}</span>
          <span className={classes.total}>
            <span className="hidden">{words.lane.of}</span>
            <span aria-hidden="true">/</span>
            {modes}
          </span>
        </span>{' '}
        <span className={classes.label}>
          {runs > 1 ? words.ensemble.median(runs) : words.lane.captured}
        </span>
      </p>
      {runs > 1 && found && <Histogram luck={found} />}
      <p className={classes.more}>
        {runs > 1 && found && (
          <span>
            <b>{words.ensemble.missing(found.missing, found.well)}</b>
            {found.diverged > 0 && words.ensemble.diverged(found.diverged)}
          </span>
        )}
        <OnMode row={row} />
        <Erring lane={lane} />
        <AtStep row={row} />
      </p>
    </div>
  )
}

const errors = {
  a: ({ lanes }: State) => lanes.a.frame?.layers.cells?.[0],
  b: ({ lanes }: State) => lanes.b.frame?.layers.cells?.[0],
}

/** How often the assignment of pictures to modes errs; where it is exact there is nothing to say. */
function Erring({ lane }: { readonly lane: LaneName }) {
  const error = useSampled(errors[lane])
  return error ? <span>{words.lane.erring(formatShare(error))}</span> : null
}

/** How much of q is near a mode at all: what a count alone does not say. */
function OnMode({ row }: { readonly row: EnsembleRow | null }) {
  const metric = metricById('highQuality')
  const share = row ? spreadOf(row, 'highQuality')?.median : undefined
  return metric && <span>{words.lane.onMode(formatMetric({ ...metric, digits: 0 }, share))}</span>
}

/** Of which step the numbers are: while it trains at full speed, of one a little before the picture's. */
const AtStep = ({ row }: { readonly row: EnsembleRow | null }) =>
  row && <span className={classes.step}>{words.lane.atStep(formatStep(row.step))}</span>

/** A shape has no modes to be counted: how far q is from it instead. */
function Distances({ lane }: { readonly lane: LaneName }) {
  const last = useSampled(selectLast[lane])
  // As text, because a list would be another one each time.
  const ids = useModescope((state) => distanceIds(state).join(' '))
  return (
    <div className={classes.score}>
      <p className={classes.more}>{words.lane.noModes}</p>
      <dl className={classes.distances}>
        {ids.split(' ').map((id) => {
          const metric = metricById(id)
          return (
            metric && (
              <div key={id}>
                <dt>{labelOf(metric)}</dt>
                <dd>{formatMetric(metric, last ? spreadOf(last, id)?.median : undefined)}</dd>
              </div>
            )
          )
        })}
      </dl>
      <p className={classes.more}>
        {last && last.runs > 1 && <span>{words.ensemble.medianOf(last.runs)}</span>}
        <AtStep row={last} />
      </p>
    </div>
  )
}
