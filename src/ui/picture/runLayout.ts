/** Where the small pictures of an ensemble stand, in CSS pixels. */
export interface RunLayout {
  readonly columns: number
  readonly rows: number
  /** Side of one square picture. */
  readonly tile: number
  readonly width: number
  readonly height: number
}

export const gap = 4
/** Room under a picture for what its run captures. */
export const foot = 17
/** A picture that can still be read, and one that can still be clicked. */
const largest = 56
const clickable = 24

/** The largest pictures that fit into the room; where none do, the smallest, and the box scrolls. */
export function runLayout(runs: number, width: number, height: number): RunLayout {
  for (let tile = largest; ; tile--) {
    const columns = Math.min(runs, Math.max(1, Math.floor((width + gap) / (tile + gap))))
    const rows = Math.ceil(runs / columns)
    const layout = {
      columns,
      rows,
      tile,
      width: columns * (tile + gap) - gap,
      height: rows * (tile + foot + gap) - gap,
    }
    if (layout.height <= height || tile === clickable) return layout
  }
}
