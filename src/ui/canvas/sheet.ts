/** Where pictures stand on a square canvas, in CSS pixels: cells of squares, with a gap around each picture. */
export interface Cell {
  /** The upper left corner. */
  readonly x: number
  readonly y: number
  readonly pitch: number
}

/** The cells of a sheet, in the order of its pictures. */
export type Sheet = readonly Cell[]

/** Space between pictures, as a share of a cell: the frames of modes stand there. */
const GAP = 0.14
/** A cell that can still be hit. */
const least = 24
/** Shares of a cell that a picture should have, for which a sheet gives up columns, and how many it keeps. */
const enough = 0.78
const fewest = 4

/** Whole pixels of the screen for one of a picture, of the most that leave a gap. */
const wholeScale = (pitch: number, pixels: number, ratio: number): number =>
  Math.floor((pitch * (1 - GAP) * ratio) / pixels) / ratio

/**
 * Cells along a side for pictures of `width` pixels: as many as are asked for, or a few less where pictures
 * then fill their cells with whole pixels.
 * @param ratio pixels of the screen in one of CSS
 */
export function columnsOf(size: number, width: number, most: number, ratio: number): number {
  const share = (columns: number) =>
    (wholeScale(size / columns, width, ratio) * width * columns) / size
  const legible = Math.max(1, Math.min(most, Math.floor(size / least)))
  let best = legible
  for (let columns = legible; columns >= Math.min(fewest, legible); columns--) {
    if (share(columns) >= enough) return columns
    if (share(columns) > share(best)) best = columns
  }
  return best
}

/** Rows of cells, the first on top; as many as columns, unless told. */
export function grid(
  size: number,
  columns: number,
  rows = columns,
  [left, top]: readonly [number, number] = [0, 0],
): Sheet {
  const pitch = size / columns
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: left + (i % columns) * pitch,
    y: top + Math.floor(i / columns) * pitch,
    pitch,
  }))
}

/** An even number of columns, of which every two stand closer together. */
export function pairsGrid(size: number, columns: number): Sheet {
  const even = Math.max(2, columns - (columns % 2))
  return grid(size, even).map((cell, i) => ({
    ...cell,
    x: cell.x + (i % 2 === 0 ? 1 : -1) * 0.4 * GAP * cell.pitch,
  }))
}

/** A row of `length` cells on top, and under it, where a square is left, a grid. */
export function rowAndGrid(size: number, length: number, columns: number): Sheet {
  const pitch = size / length
  const left = size - pitch
  return [...grid(size, length, 1), ...grid(left, columns, columns, [pitch / 2, pitch])]
}

/** The cell that a place is in; −1 for none. */
export const cellAt = (sheet: Sheet, x: number, y: number): number =>
  sheet.findIndex(
    (cell) => x >= cell.x && x < cell.x + cell.pitch && y >= cell.y && y < cell.y + cell.pitch,
  )

/** The next cell from cell i in a direction; i itself at the edge. */
export function nextCell(
  sheet: Sheet,
  i: number,
  [right, down]: readonly [number, number],
): number {
  const middle = ({ x, y, pitch }: Cell) => [x + pitch / 2, y + pitch / 2] as const
  const [fromX, fromY] = middle(sheet[i])
  let [nearest, least] = [i, Number.POSITIVE_INFINITY]
  sheet.forEach((cell, k) => {
    const [x, y] = middle(cell)
    const along = (x - fromX) * right + (y - fromY) * down
    const across = Math.abs((x - fromX) * down) + Math.abs((y - fromY) * right)
    // Sideways counts more, so that a column is kept.
    const far = along + 3 * across
    if (along > 1 && far < least) [nearest, least] = [k, far]
  })
  return nearest
}

/** A picture's corner and its two sides. */
export type Box = readonly [x: number, y: number, width: number, height: number]

/**
 * Where the picture of a cell stands: whole pixels of the screen for each of its own, at whole pixels, where
 * that leaves it most of the room.
 * @param ratio pixels of the screen in one of CSS
 */
export function pictureBox(
  { x, y, pitch }: Cell,
  { width, height }: { readonly width: number; readonly height: number },
  ratio: number,
): Box {
  const most = (pitch * (1 - GAP)) / Math.max(width, height)
  const whole = wholeScale(pitch, Math.max(width, height), ratio)
  const scale = whole >= 0.7 * most ? whole : most
  const [across, down] = [scale * width, scale * height]
  const snapped = (at: number) => Math.round(at * ratio) / ratio
  return [snapped(x + (pitch - across) / 2), snapped(y + (pitch - down) / 2), across, down]
}
