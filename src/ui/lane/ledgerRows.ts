import type { Target } from '../../core/targets/target.ts'
import type { Row } from '../../engine/protocol.ts'

export interface LedgerRow {
  readonly mode: number
  readonly weight: number
  /** Share of q, if it has been measured. */
  readonly share: number | null
  readonly captured: boolean | undefined
  /** Lengths on the common scale of all bars, 0 to 1. */
  readonly bar: number
  readonly tick: number
}

/**
 * One line per mode. All bars share one scale on which the largest true weight stands in the
 * middle, so that a fair share looks the same at every moment; twice as much fills the bar.
 */
export function ledgerRows(target: Target, row: Row | null): LedgerRow[] {
  const full = 2 * Math.max(...target.modes.map(({ weight }) => weight))
  const fits = row?.shares.length === target.modes.length
  return target.modes.map(({ weight }, k) => {
    const share = fits ? row.shares[k] : null
    return {
      mode: k + 1,
      weight,
      share,
      captured: fits ? row.captured[k] : undefined,
      bar: Math.min(1, (share ?? 0) / full),
      tick: weight / full,
    }
  })
}
