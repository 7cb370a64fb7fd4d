import type { RowsSource } from '../../core/source/source.ts'
import type { Target } from '../../core/targets/target.ts'

/** The rows of a data set in standard units, `[n, dim]`. */
export const standardRows = ({ units: { center, unit } }: Target, { rows }: RowsSource) =>
  rows.map((value, i) => (value - center[i % center.length]) / unit)
