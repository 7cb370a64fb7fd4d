import type { EnsembleRow } from '../../core/record/ensembleRow.ts'
import type { History } from '../../core/record/history.ts'
import { spreadOf } from '../selectors/selectors.ts'
import type { Line } from './series.ts'

/**
 * A lane's curves of one metric: the median of its runs, and for an ensemble also the quartiles
 * and the curve of one run.
 */
export function fanLines(
  name: string,
  { rows, last }: History<EnsembleRow>,
  metric: string,
  run: number,
): Line[] {
  const median: Line = { name, rows, value: (row) => spreadOf(row, metric)?.median }
  if (!last || last.runs === 1) return [median]
  return [
    median,
    { name: `${name}.low`, rows, value: (row) => spreadOf(row, metric)?.low },
    { name: `${name}.high`, rows, value: (row) => spreadOf(row, metric)?.high },
    { name: `${name}.run`, rows, value: (row) => row.metrics[metric]?.[run] },
  ]
}
