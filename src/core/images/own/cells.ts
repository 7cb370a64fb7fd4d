import type { Size } from './encoded.ts'
import { mostSide } from './limits.ts'

/** The usual size of the pictures that models are tried on. */
const usual = 28

/** A size in the name of a file, such as `digits-16x24.png`. */
function named(name: string): Size | null {
  const found = /(\d{1,4})\s?[x×]\s?(\d{1,4})/i.exec(name)
  return found && { width: Number(found[1]), height: Number(found[2]) }
}

/** Whether a sheet of such cells has several of them, and nothing beside them. */
export function fits(sheet: Size, cell: Size): boolean {
  const least = Math.min(cell.width, cell.height)
  const most = Math.max(cell.width, cell.height)
  if (least < 2 || most > mostSide) return false
  if (sheet.width % cell.width !== 0 || sheet.height % cell.height !== 0) return false
  return sheet.width * sheet.height > cell.width * cell.height
}

/**
 * The cells of a sheet by its size: as its name says, or else the squares nearest to 28 × 28 that it
 * can be cut into, of at least 8 × 8. Null where it cannot be.
 */
export function guessedCell(name: string, sheet: Size): Size | null {
  const said = named(name)
  if (said && fits(sheet, said)) return said
  const off = (side: number) => Math.abs(Math.log(side / usual))
  const sides = Array.from({ length: Math.min(sheet.width, sheet.height) }, (_, i) => i + 1)
    .filter((side) => side >= 8 && fits(sheet, { width: side, height: side }))
    .sort((a, b) => off(a) - off(b))
  return sides.length > 0 ? { width: sides[0], height: sides[0] } : null
}
