import { metricById } from '../../core/metrics/registry.ts'
import { capturedCounts, type EnsembleRow } from '../../core/record/ensembleRow.ts'
import type { LaneName } from '../../core/settings/experiment.ts'
import { modeCount } from '../../core/targets/target.ts'
import { useModescope } from '../../store/store.ts'
import { klIds } from '../kl.ts'
import { formatMetric, formatShort, formatStep } from '../numbers.ts'
import { selectLast, selectRuns, selectStatuses, selectTarget, spreadOf } from '../selectors.ts'
import { strings } from '../strings.ts'
import { useSampled } from '../useSampled.ts'
import { Histogram } from './Histogram.tsx'
import { luck } from './luck.ts'
import classes from './score.module.css'

const words = strings.lane

/** The number of the lane, to be read from the back row: modes captured, by one run or by many. */
export function Score({ lane }: { readonly lane: LaneName }) {
  const row = useSampled(selectLast[lane])
  const statuses = useModescope(selectStatuses[lane])
  const runs = useModescope(selectRuns)
  const modes = useModescope((state) => modeCount(selectTarget(state)))
  const found = row?.runs === runs ? luck(row, statuses, modes) : null
  if (modes === 0) return <Distances lane={lane} />
  // One run that has diverged keeps its last count, with the step of it; of many it is left out.
  const single = row?.runs === 1 && row.captured.length === modes ? capturedCounts(row)[0] : null
  const count = formatShort((runs === 1 ? single : found?.median) ?? Number.NaN)
  return (
    <div className={classes.score} data-many={runs > 1}>
      <p className={classes.captured}>
        <span className={classes.fraction}>
          <span className={classes.count}>{count}</span>
          <span className={classes.total}>
            <span className="hidden">{words.of}</span>
            <span aria-hidden="true">/</span>
            {modes}
          </span>
        </span>{' '}
        <span className={classes.label}>
          {runs > 1 ? strings.ensemble.median(runs) : words.captured}
        </span>
      </p>
      {runs > 1 && found && <Histogram luck={found} />}
      <p className={classes.more}>
        {runs > 1 && found && (
          <span>
            <b>{strings.ensemble.missing(found.missing, found.well)}</b>
            {found.diverged > 0 && strings.ensemble.diverged(found.diverged)}
          </span>
        )}
        <OnMode row={row} />
        <AtStep row={row} />
      </p>
    </div>
  )
}

/** How much of q is near a mode at all: what a count alone does not say. */
function OnMode({ row }: { readonly row: EnsembleRow | null }) {
  const metric = metricById('highQuality')
  const share = row ? spreadOf(row, 'highQuality')?.median : undefined
  return metric && <span>{words.onMode(formatMetric({ ...metric, digits: 0 }, share))}</span>
}

/** Of which step the numbers are: while it trains at full speed, of one a little before the picture's. */
const AtStep = ({ row }: { readonly row: EnsembleRow | null }) =>
  row && <span className={classes.step}>{words.atStep(formatStep(row.step))}</span>

/** A shape has no modes to be counted: how far q is from it instead. */
function Distances({ lane }: { readonly lane: LaneName }) {
  const last = useSampled(selectLast[lane])
  const reverse = useModescope((state) => klIds(state).reverse)
  const forward = useModescope((state) => klIds(state).forward)
  return (
    <div className={classes.score}>
      <p className={classes.more}>{words.noModes}</p>
      <dl className={classes.distances}>
        {[reverse, forward].map((id) => {
          const metric = metricById(id)
          return (
            metric && (
              <div key={id}>
                <dt>{metric.label}</dt>
                <dd>{formatMetric(metric, last ? spreadOf(last, id)?.median : undefined)}</dd>
              </div>
            )
          )
        })}
      </dl>
      <p className={classes.more}>
        {last && last.runs > 1 && <span>{strings.ensemble.medianOf(last.runs)}</span>}
        <AtStep row={last} />
      </p>
    </div>
  )
}
