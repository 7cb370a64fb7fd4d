import type { RowsSource } from '../../core/source/source.ts'
import type { Target } from '../../core/targets/target.ts'
import { inStandard } from './inStandard.ts'

/** Numbers of a table that are copied at a time. */
const AT_ONCE = 2 ** 16

/**
 * The rows of a data set in standard units, part by part, so that there is never a second table.
 * @param take gets numbers, and how many were before them
 */
export function eachStandardPart(
  { units }: Target,
  { rows }: RowsSource,
  take: (part: Float32Array, from: number) => void,
): void {
  // Whole points, so that each number meets the centre of its axis.
  const size = units.center.length * Math.ceil(AT_ONCE / units.center.length)
  for (let from = 0; from < rows.length; from += size) {
    take(inStandard(rows.subarray(from, from + size), units), from)
  }
}
