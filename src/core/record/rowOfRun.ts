import type { Column, EnsembleRow, Row } from './ensembleRow.ts'
import { captures, hasFound, sharesOfRun } from './ofModes.ts'

/** What was unpacked last; few, because a row takes up many times its room then. */
const known: { readonly of: EnsembleRow; readonly run: number; readonly row: Row }[] = []
const MOST = 16

/**
 * One run's part of an evaluation, the same object each time it is asked for in turn with a few others;
 * of the last run if there is no run `r`.
 */
export function rowOfRun(row: EnsembleRow, r: number): Row {
  const run = Math.min(r, row.runs - 1)
  const before = known.find((one) => one.of === row && one.run === run)
  if (before) return before.row
  const one = { of: row, run, row: unpack(row, run) }
  known.unshift(one)
  known.splice(MOST)
  return one.row
}

function unpack(row: EnsembleRow, run: number): Row {
  const numbers = (columns: Readonly<Record<string, Column>>) =>
    Object.fromEntries(
      Object.entries(columns)
        .map(([name, values]) => [name, values[run]] as const)
        .filter(([, value]) => !Number.isNaN(value)),
    )
  const modes = Array.from({ length: row.modes }, (_, k) => k)
  return {
    step: row.step,
    metrics: numbers(row.metrics),
    losses: numbers(row.losses),
    shares: [...sharesOfRun(row, run)],
    captured: modes.map((k) => captures(row, run, k)),
    found: modes.map((k) => hasFound(row, run, k)),
  }
}
