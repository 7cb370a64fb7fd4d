import type { LaneName } from '../../core/experiment.ts'
import { useModescope } from '../../store/store.ts'
import { formatShare } from '../numbers.ts'
import { letter } from '../palette.ts'
import { selectRow, selectRuns, selectSeed, selectTarget } from '../selectors.ts'
import { strings } from '../strings.ts'
import { useSampled } from '../useSampled.ts'
import classes from './ledger.module.css'
import { type LedgerRow, ledgerRows } from './ledgerRows.ts'

/** More modes than this stand in two columns, without their numbers. */
const roomy = 10
/** Above the ledger of an ensemble stands what all its runs capture. */
const roomyInEnsemble = 4
/** And more than this stand there as badges over their bars. */
const denseInEnsemble = 12

/** Every mode with its true weight, the model's share, and whether it is captured or dropped. */
export function Ledger({ lane }: { readonly lane: LaneName }) {
  const row = useSampled(selectRow[lane])
  const target = useModescope(selectTarget)
  const runs = useModescope(selectRuns)
  const seed = useModescope(selectSeed)
  if (target.modes.length === 0) return null
  const compact = target.modes.length > (runs > 1 ? roomyInEnsemble : roomy)
  const dense = runs > 1 && target.modes.length > denseInEnsemble
  return (
    <div className={classes.ledger}>
      {runs > 1 && <h3 className={classes.seed}>{strings.ensemble.seed(seed)}</h3>}
      <p className={classes.heading} aria-hidden="true">
        <span className={classes.legendBar}>{strings.ledger.bar}</span>
        <span className={classes.legendTick}>{strings.ledger.tick}</span>
      </p>
      <ul
        className={classes.rows}
        data-compact={compact}
        data-dense={dense}
        aria-label={strings.ledger.name(letter[lane])}
      >
        {ledgerRows(target, row).map((entry) => (
          <Line key={entry.mode} entry={entry} compact={compact} />
        ))}
      </ul>
    </div>
  )
}

function Line({ entry, compact }: { readonly entry: LedgerRow; readonly compact: boolean }) {
  const { mode, weight, share, captured, bar, tick } = entry
  const digits = compact ? 1 : 0
  const text = strings.ledger.row(
    mode,
    formatShare(weight),
    share === null ? null : formatShare(share),
    captured,
  )
  return (
    <li className={classes.row} title={text}>
      <span className="hidden">{text}</span>
      <span className={classes.badge} data-captured={captured} aria-hidden="true">
        {mode}
      </span>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.bar} style={{ width: `${100 * bar}%` }} />
        <span className={classes.tick} style={{ left: `${100 * tick}%` }} />
      </span>
      {!compact && (
        <span className={classes.share} aria-hidden="true">
          {share === null ? '–' : formatShare(share, digits)}
        </span>
      )}
    </li>
  )
}
