import { useElementSize } from '@mantine/hooks'
import { Suspense } from 'react'
import type { LaneName } from '../../core/settings/experiment.ts'
import type { Space } from '../../core/space/space.ts'
import { modeCount } from '../../core/targets/target.ts'
import { words } from '../../languages/words.ts'
import { formatShare } from '../base/numbers.ts'
import { letter } from '../base/palette.ts'
import { useModescope } from '../base/useModescope.ts'
import { useSampled } from '../base/useSampled.ts'
import { lazyPart } from '../boundary/lazyPart.tsx'
import {
  selectRow,
  selectRuns,
  selectSeed,
  selectTarget,
  selectTemplates,
} from '../selectors/selectors.ts'
import { Pixels } from '../sheet/Pixels.tsx'
import classes from './ledger.module.css'
import { ledgerLayout } from './ledgerLayout.ts'
import { type LedgerRow, ledgerRows } from './ledgerRows.ts'
import { lineText } from './lineText.ts'

const ModeMap = lazyPart(() => import('./ModeMap.tsx'))

/** For the style sheet: pictures of modes are as high as a line. */
const lineHeight = (line: number): object => ({ '--line-height': `${line}px` })

/** Modes that have a line each; more are a map. */
const mostListed = 20

/** Where q's mass is: near each mode, with p's weight as a mark, and elsewhere. */
export function Ledger({ lane }: { readonly lane: LaneName }) {
  const { ref, width, height } = useElementSize<HTMLUListElement>()
  const row = useSampled(selectRow[lane])
  const target = useModescope(selectTarget)
  const runs = useModescope(selectRuns)
  const seed = useModescope(selectSeed)
  const looks = useModescope(selectTemplates[lane])
  const modes = modeCount(target)
  if (modes === 0) return null
  if (target.modes?.names && modes > mostListed) {
    return (
      <Suspense>
        <ModeMap lane={lane} />
      </Suspense>
    )
  }
  const layout = ledgerLayout(modes + 1, width, height)
  const { dim } = target.space
  const lookOf = (mode: number | null) =>
    mode === null ? undefined : looks?.subarray((mode - 1) * dim, mode * dim)
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
          ...lineHeight(layout.line),
        }}
        aria-label={
          runs > 1 ? words.ledger.nameOfSeed(letter[lane], seed) : words.ledger.name(letter[lane])
        }
      >
        {ledgerRows(target, row).map((entry) => (
          <Line
            key={entry.mode}
            entry={entry}
            numbers={layout.numbers}
            lane={lane}
            names={target.modes?.names}
            look={lookOf(entry.mode)}
            space={target.space}
          />
        ))}
      </ul>
    </div>
  )
}

/** What stands for a mode that has no picture: its name where that is short, else its number. */
function badgeOf(mode: number | null, names: readonly string[] | undefined): string | null {
  if (mode === null) return null
  const name = names?.[mode - 1]
  return name && name.length <= 2 ? name : String(mode)
}

interface LineProps {
  readonly entry: LedgerRow
  readonly numbers: boolean
  readonly lane: LaneName
  readonly names: readonly string[] | undefined
  /** What the mode looks like, where it is a picture. */
  readonly look: Float32Array | undefined
  readonly space: Space
}

function Line({ entry, numbers, lane, names, look, space }: LineProps) {
  const { mode, weight, share, state, bar, tick, beyond } = entry
  const text = lineText(entry, names)
  return (
    <li className={classes.row} title={text}>
      <span className="hidden">{text}</span>
      <span
        className={classes.badge}
        data-state={state}
        data-elsewhere={mode === null}
        data-look={look !== undefined}
        aria-hidden="true"
      >
        {look && space.kind === 'image' ? (
          <Pixels picture={look} space={space} whose={state === 'captured' ? lane : 'p'} name="" />
        ) : (
          (badgeOf(mode, names) ?? words.ledger.elsewhereBadge)
        )}
      </span>
      <span className={classes.track} data-elsewhere={mode === null} aria-hidden="true">
        <span className={classes.bar} data-beyond={beyond} style={{ width: `${100 * bar}%` }} />
        {weight !== null && <span className={classes.tick} style={{ left: `${100 * tick}%` }} />}
      </span>
      {numbers && (
        <span className={classes.share} aria-hidden="true">
          {share === null ? '–' : formatShare(share, 0)}
        </span>
      )}
    </li>
  )
}
