import type { RowsSource } from '../../core/source/source.ts'
import type { Target } from '../../core/targets/target.ts'
import { inStandard } from './inStandard.ts'

/** The rows of a data set in standard units, `[n, dim]`. */
export const standardRows = ({ units }: Target, { rows }: RowsSource): Float32Array =>
  inStandard(rows, units)
