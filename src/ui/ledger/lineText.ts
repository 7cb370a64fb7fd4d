import { words } from '../../languages/words.ts'
import { formatShare } from '../base/numbers.ts'
import type { LedgerRow } from './ledgerRows.ts'

/** A line of the ledger in words. */
export function lineText(
  { mode, weight, share, state }: LedgerRow,
  names: readonly string[] | undefined,
): string {
  const of = share === null ? null : formatShare(share)
  if (mode === null) return words.ledger.elsewhere(weight === null ? null : formatShare(weight), of)
  const name = names?.[mode - 1] ?? mode
  return words.ledger.row(name, formatShare(weight ?? 0), of, state && words.ledger.state[state])
}
