import type { Row } from '../../core/ensembleRow.ts'
import type { Target } from '../../core/targets/target.ts'
import { type ModeState, modeStates } from '../modeState.ts'

export interface LedgerRow {
  /** Its number; null for what is elsewhere, near no mode. */
  readonly mode: number | null
  /** Share of p; elsewhere that of a perfect sampler is next to nothing. */
  readonly weight: number
  /** Share of q, if it has been measured. */
  readonly share: number | null
  readonly state: ModeState | undefined
  /** Lengths on the common scale of all bars, 0 to 1. */
  readonly bar: number
  readonly tick: number | null
  /** Whether the share is beyond the end of the scale. */
  readonly beyond: boolean
}

/**
 * One line per mode, and one for q's mass near none of them: the shares add up to 1. All bars share
 * one scale on which the largest true weight stands in the middle, so that a fair share looks the same
 * at every moment; twice as much fills the bar.
 */
export function ledgerRows(target: Target, row: Row | null): LedgerRow[] {
  const full = 2 * Math.max(...target.modes.map(({ weight }) => weight))
  const fits = row?.shares.length === target.modes.length
  const states = fits ? modeStates(row) : []
  const line = (share: number | null) => ({
    share,
    bar: Math.min(1, (share ?? 0) / full),
    beyond: (share ?? 0) > full,
  })
  const modes = target.modes.map(
    ({ weight }, k): LedgerRow => ({
      mode: k + 1,
      weight,
      state: states[k],
      tick: weight / full,
      ...line(fits ? row.shares[k] : null),
    }),
  )
  const near = fits ? row.shares.reduce((sum, share) => sum + share, 0) : null
  const elsewhere = near === null ? null : Math.max(0, 1 - near)
  return [...modes, { mode: null, weight: 0, state: undefined, tick: null, ...line(elsewhere) }]
}
