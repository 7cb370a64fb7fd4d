import type { Row } from '../../core/record/ensembleRow.ts'
import type { Target } from '../../core/targets/target.ts'
import { type ModeState, modeStates } from '../base/modeState.ts'

export interface LedgerRow {
  /** Its number; null for what is elsewhere, near no mode. */
  readonly mode: number | null
  /**
   * Share of p, by the same rule as q's; of modes of images, which the page does not tell apart, their
   * true weights, and of what is near none: null.
   */
  readonly weight: number | null
  /** Share of q, if it has been measured. */
  readonly share: number | null
  readonly state: ModeState | undefined
  /** Lengths on the common scale of all bars, 0 to 1. */
  readonly bar: number
  readonly tick: number
  /** Whether the share is beyond the end of the scale. */
  readonly beyond: boolean
}

/**
 * One line per mode, and one for q's mass near none of them: the shares add up to 1. All bars share
 * one scale on which the largest share of p stands in the middle, so that a fair share looks the same
 * at every moment; twice as much fills the bar.
 */
export function ledgerRows(target: Target, row: Row | null): LedgerRow[] {
  const { modes } = target
  const known = modes?.components ? modes.nearShares() : null
  const own = Array.from(known ?? modes?.weights ?? [])
  const full = 2 * Math.max(...own)
  const fits = row?.shares.length === own.length
  const states = fits ? modeStates(row) : []
  const line = (mode: number | null, weight: number | null, share: number | null): LedgerRow => ({
    mode,
    weight,
    share,
    state: mode === null ? undefined : states[mode - 1],
    bar: Math.min(1, (share ?? 0) / full),
    tick: Math.min(1, (weight ?? 0) / full),
    beyond: (share ?? 0) > full,
  })
  const rest = (shares: ArrayLike<number>) =>
    Math.max(0, 1 - Array.from(shares).reduce((sum, share) => sum + share, 0))
  return [
    ...own.map((weight, k) => line(k + 1, weight, fits ? row.shares[k] : null)),
    line(null, known && rest(known), fits ? rest(row.shares) : null),
  ]
}
