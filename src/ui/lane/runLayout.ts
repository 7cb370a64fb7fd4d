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
export const foot = 16
/** Largest side of a picture, in a single line and in several. */
const largest = [56, 44] as const
/** A picture that can still be read, and one that can still be clicked. */
const readable = 40
const clickable = 24

/** As few lines as leave the pictures readable, or at worst large enough to be clicked. */
export function runLayout(runs: number, width: number): RunLayout {
  for (let rows = 1; ; rows++) {
    const columns = Math.ceil(runs / rows)
    const tile = Math.min(
      largest[rows === 1 ? 0 : 1],
      Math.floor((width - (columns - 1) * gap) / columns),
    )
    const enough = rows <= 3 ? readable : clickable
    if (tile < enough && columns > 1) continue
    return {
      columns,
      rows,
      tile,
      width: columns * (tile + gap) - gap,
      height: rows * (tile + foot + gap) - gap,
    }
  }
}
