import { type Brought, nameOf } from './brought.ts'
import { fits, guessedCell } from './cells.ts'
import { decoded } from './decoded.ts'
import { type Size, sizeOf } from './encoded.ts'
import { createKeeping, type Keeping } from './keeping.ts'
import type { Outcome } from './problem.ts'
import { type Decode, planes, type Raster, readingOf } from './raster.ts'
import type { Progress } from './readArray.ts'

export interface Sheet {
  readonly cell: Size
  readonly count: number
  readonly keeping: Keeping
}

/**
 * Cuts a picture into cells of one size, row by row from the top left. Empty cells at the end, which
 * fill the last row, are none.
 * @param asked the size of a cell, where the person has said it
 */
export async function readSheet(
  brought: Brought,
  decode: Decode,
  asked: Size | null,
  progress: Progress,
): Promise<Outcome<Sheet>> {
  const name = nameOf(brought)
  const size = await sizeOf(name, brought.file)
  if ('problem' in size) return size
  const cell = asked ?? guessedCell(name, size.value)
  if (!cell || !fits(size.value, cell)) return { problem: { code: 'cells', name, ...size.value } }
  const outcome = await decoded(brought, decode)
  if ('problem' in outcome) return outcome
  const raster = outcome.value
  try {
    // A picture may be turned as it is decoded, as photographs are.
    if (!fits(raster, cell)) return { problem: { code: 'cells', name, ...size.value } }
    return { value: cut(raster, cell, progress) }
  } finally {
    raster.close()
  }
}

function cut(raster: Raster, cell: Size, progress: Progress): Sheet {
  const [columns, rows] = [raster.width / cell.width, raster.height / cell.height]
  const band = (row: number) => raster.rows(row * cell.height, cell.height)
  const reading = readingOf(bands(rows, band))
  const cellsOf = (row: number) => {
    const rgba = band(row)
    return Array.from({ length: columns }, (_, column) =>
      planes(rgba, raster.width, column * cell.width, cell, reading),
    )
  }
  const last = cellsOf(rows - 1)
  const filled = 1 + last.findLastIndex((picture) => picture.some((level) => level !== picture[0]))
  const count = columns * (rows - 1) + filled
  const keeping = createKeeping(count, { ...cell, channels: reading.channels })
  for (let row = 0; row < rows; row++) {
    for (const [column, picture] of cellsOf(row).entries()) {
      const i = row * columns + column
      if (i < count && keeping.wants(i)) keeping.add(picture)
    }
    progress((row + 1) / rows)
  }
  return { cell, count, keeping }
}

function* bands(rows: number, band: (row: number) => Uint8ClampedArray) {
  for (let row = 0; row < rows; row++) yield band(row)
}
