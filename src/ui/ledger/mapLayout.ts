import type { ModeAxis } from '../../core/coverage/modes.ts'

/** Where the cells of a map of modes stand, in CSS pixels: blocks of rows of cells. */
export interface MapLayout {
  /** Side of a cell, with its border. */
  readonly cell: number
  readonly rows: number
  readonly columns: number
  readonly blocks: number
  /** Blocks side by side. */
  readonly across: number
  readonly width: number
  readonly height: number
}

/** Between blocks. */
const gap = 6
/** Room over a block for what it is of. */
const label = 13
/** Cells that can still be told apart, and such as need no more. */
const smallest = 3
const largest = 22

/** How many blocks, rows and columns there are: the last axis goes along a row, the one before it down. */
export function shapeOf(
  count: number,
  axes: readonly ModeAxis[],
): Pick<MapLayout, 'blocks' | 'rows' | 'columns'> {
  const lengths = axes.map(({ values }) => values.length)
  if (lengths.length < 2) {
    const columns = Math.ceil(Math.sqrt(count))
    return { blocks: 1, rows: Math.ceil(count / columns), columns }
  }
  const [rows, columns] = lengths.slice(-2)
  return { blocks: count / rows / columns, rows, columns }
}

/** The largest cells that fit the room. */
export function mapLayout(
  count: number,
  axes: readonly ModeAxis[],
  room: { readonly width: number; readonly height: number },
): MapLayout {
  const { blocks, rows, columns } = shapeOf(count, axes)
  const head = blocks > 1 ? label : 0
  const fitting = (across: number) => {
    const down = Math.ceil(blocks / across)
    const wide = (room.width - (across - 1) * gap) / across / columns
    const tall = (room.height - (down - 1) * gap - down * head) / down / rows
    return Math.min(wide, tall)
  }
  let across = 1
  for (let more = 2; more <= blocks; more++) if (fitting(more) > fitting(across)) across = more
  const cell = Math.max(smallest, Math.min(largest, Math.floor(fitting(across))))
  const down = Math.ceil(blocks / across)
  return {
    ...{ cell, rows, columns, blocks, across },
    width: across * (columns * cell + gap) - gap,
    height: down * (rows * cell + gap + head) - gap,
  }
}

/** The upper left corner of a block's cells. */
export function blockCorner(
  { cell, rows, columns, across, blocks }: MapLayout,
  block: number,
): readonly [number, number] {
  const head = blocks > 1 ? label : 0
  return [
    (block % across) * (columns * cell + gap),
    Math.floor(block / across) * (rows * cell + gap + head) + head,
  ]
}

/** The upper left corner of a mode's cell. */
export function cellCorner(layout: MapLayout, mode: number): readonly [number, number] {
  const { cell, rows, columns } = layout
  const [x, y] = blockCorner(layout, Math.floor(mode / (rows * columns)))
  const within = mode % (rows * columns)
  return [x + (within % columns) * cell, y + Math.floor(within / columns) * cell]
}

/** The mode whose cell a place is in; null for none. */
export function modeAt(layout: MapLayout, count: number, x: number, y: number): number | null {
  const { cell, rows, columns, blocks } = layout
  for (let block = 0; block < blocks; block++) {
    const [left, top] = blockCorner(layout, block)
    const [column, row] = [Math.floor((x - left) / cell), Math.floor((y - top) / cell)]
    if (column < 0 || column >= columns || row < 0 || row >= rows) continue
    const mode = (block * rows + row) * columns + column
    return mode < count ? mode : null
  }
  return null
}

/** The mode that an arrow key leads to: over the edge of a block into the one beside it. */
export function modeBeside(
  layout: MapLayout,
  count: number,
  mode: number,
  [right, down]: readonly [number, number],
): number {
  const { cell } = layout
  const [x, y] = cellCorner(layout, mode).map((corner) => corner + cell / 2)
  const reach = layout.blocks > 1 ? cell + gap + label : cell
  for (let far = cell; far <= reach; far += 1) {
    const next = modeAt(layout, count, x + right * far, y + down * far)
    if (next !== null && next !== mode) return next
  }
  return mode
}
