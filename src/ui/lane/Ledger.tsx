import { useElementSize } from '@mantine/hooks'
import type { LaneName } from '../../core/settings/experiment.ts'
import { modeCount } from '../../core/targets/target.ts'
import { words } from '../../languages/words.ts'
import { formatShare } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { selectRow, selectRuns, selectSeed, selectTarget } from '../selectors/selectors.ts'
import classes from './ledger.module.css'
import { ledgerLayout } from './ledgerLayout.ts'
import { type LedgerRow, ledgerRows } from './ledgerRows.ts'

/** Where q's mass is: near each mode, with p's weight as a mark, and elsewhere. */
export function Ledger({ lane }: { readonly lane: LaneName }) {
  const { ref, width, height } = useElementSize<HTMLUListElement>()
  const row = useSampled(selectRow[lane])
  const target = useModescope(selectTarget)
  const runs = useModescope(selectRuns)
  const seed = useModescope(selectSeed)
  const modes = modeCount(target)
  if (modes === 0) return null
  const layout = ledgerLayout(modes + 1, width, height)
  return (
    <div className={classes.ledger}>
      <p className={classes.heading} aria-hidden="true">
        {runs > 1 && <b>{words.ensemble.seed(seed)}</b>}
        <span className={classes.legendBar}>{words.ledger.bar}</span>
        <span className={classes.legendTick}>{words.ledger.tick}</span>
      </p>
      <ul
        ref={ref}
        className={classes.rows}
        data-dense={layout.dense}
        style={{
          gridTemplateColumns: `repeat(${layout.columns}, minmax(0, 1fr))`,
          gridAutoRows: `${layout.line}px`,
        }}
        aria-label={
          runs > 1 ? words.ledger.nameOfSeed(letter[lane], seed) : words.ledger.name(letter[lane])
        }
      >
        {ledgerRows(target, row).map((entry) => (
          <Line key={entry.mode} entry={entry} numbers={layout.numbers} />
        ))}
      </ul>
    </div>
  )
}

function Line({ entry, numbers }: { readonly entry: LedgerRow; readonly numbers: boolean }) {
  const { mode, weight, share, state, bar, tick, beyond } = entry
  const of = share === null ? null : formatShare(share)
  const text =
    mode === null
      ? words.ledger.elsewhere(formatShare(weight), of)
      : words.ledger.row(mode, formatShare(weight), of, state && words.ledger.state[state])
  return (
    <li className={classes.row} title={text}>
      <span className="hidden">{text}</span>
      <span
        className={classes.badge}
        data-state={state}
        data-elsewhere={mode === null}
        aria-hidden="true"
      >
        {mode ?? words.ledger.elsewhereBadge}
      </span>
      <span className={classes.track} data-elsewhere={mode === null} aria-hidden="true">
        <span className={classes.bar} data-beyond={beyond} style={{ width: `${100 * bar}%` }} />
        <span className={classes.tick} style={{ left: `${100 * tick}%` }} />
      </span>
      {numbers && (
        <span className={classes.share} aria-hidden="true">
          {share === null ? '–' : formatShare(share, 0)}
        </span>
      )}
    </li>
  )
}
