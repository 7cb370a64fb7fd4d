/** What seeded claims say of many runs: it means the same of ten seeds and of sixty-four. */
import type { Row } from '../core/record/ensembleRow.ts'

/** In how many of the runs it is so: for a text, beside how many runs there are. */
export const count = (rows: readonly Row[], isSo: (row: Row, seed: number) => boolean): number =>
  rows.filter(isSo).length

/** In how many of the runs a metric is higher than in the other lane with the same seed. */
export const ahead = (rows: readonly Row[], others: readonly Row[], metric: string): number =>
  rows.filter(({ metrics }, i) => metrics[metric] > others[i].metrics[metric]).length

/** The share of the runs of which it is so. */
export const share = (rows: readonly Row[], isSo: (row: Row, seed: number) => boolean): number =>
  count(rows, isSo) / rows.length

/** Whether a run has captured every mode. */
export const coversAll = ({ captured }: Row): boolean => captured.every(Boolean)

/** The middle one of a metric over the runs, or the mean of the two in the middle. */
export const median = (rows: readonly Row[], metric: string): number =>
  middle(rows.map(({ metrics }) => metrics[metric] ?? Number.NaN))

export function middle(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2
}
