/** How the ledger's lines stand in the room that they have. */
export interface LedgerLayout {
  readonly columns: number
  /** Height of a line, in px. */
  readonly line: number
  /** Whether there is room for numbers beside the bars. */
  readonly numbers: boolean
  /** Whether a line is a badge over its bar. */
  readonly dense: boolean
}

const lowest = 17
const highest = 34
/** A line needs so much for a badge and a bar, and so much more for its number; in px. */
const narrowest = 60
const withNumbers = 112
/** Width and height of a badge over its bar. */
const cell = { width: 28, height: 26 }

/** As few columns as the lines fit into; where none is enough, badges over short bars. */
export function ledgerLayout(lines: number, width: number, height: number): LedgerLayout {
  for (let columns = 1; columns === 1 || width / columns >= narrowest; columns++) {
    const line = Math.floor(height / Math.ceil(lines / columns))
    if (line < lowest) continue
    const numbers = width / columns >= withNumbers
    return { columns, line: Math.min(highest, line), numbers, dense: false }
  }
  const columns = Math.max(1, Math.floor(width / cell.width))
  return { columns, line: cell.height, numbers: false, dense: true }
}
