/**
 * One evaluation of every run of an ensemble, packed: a few typed arrays however many runs there
 * are, because hundreds of rows are kept for hours and each is sent from the worker to the page.
 */
import { once } from '../numerics/once.ts'

/** What one evaluation says of one run. */
export interface Row {
  readonly step: number
  /** By metric id; a metric that is not defined for the target is absent. */
  readonly metrics: Readonly<Record<string, number>>
  /** Mean of each loss since the row before. */
  readonly losses: Readonly<Record<string, number>>
  /** Share of all samples near mode k; what they lack to 1 is elsewhere. Empty without modes. */
  readonly shares: readonly number[]
  /** Whether mode k is captured; empty without modes. */
  readonly captured: readonly boolean[]
  /** Whether mode k was captured at this or an earlier regular evaluation; empty without modes. */
  readonly found: readonly boolean[]
}

export interface EnsembleRow {
  readonly step: number
  readonly runs: number
  /** By metric id, one number per run; NaN where the run has none, and once it has diverged. */
  readonly metrics: Readonly<Record<string, Float32Array>>
  /** By name, one number per run, as for metrics; a divergence may be beyond 32-bit floats. */
  readonly losses: Readonly<Record<string, Float64Array>>
  /** `[runs, modes]`; of a diverged run the last good ones. */
  readonly shares: Float32Array
  /** `[runs, modes]`, 1 where captured; of a diverged run the last good ones. */
  readonly captured: Uint8Array
  /** `[runs, modes]`, 1 where captured now or before; of a diverged run the last good ones. */
  readonly found: Uint8Array
}

/** @param rows one per run; undefined, or of an earlier step, for a run that has diverged */
export function packRow(step: number, rows: readonly (Row | undefined)[]): EnsembleRow {
  const modes = Math.max(...rows.map((row) => row?.shares.length ?? 0))
  const shares = new Float32Array(rows.length * modes)
  const captured = new Uint8Array(rows.length * modes)
  const found = new Uint8Array(rows.length * modes)
  rows.forEach((row, r) => {
    if (!row) return
    shares.set(row.shares, r * modes)
    captured.set(row.captured.map(Number), r * modes)
    found.set(row.found.map(Number), r * modes)
  })
  const numbers = <T extends Float32Array | Float64Array>(
    kind: 'metrics' | 'losses',
    make: (runs: number) => T,
  ) => {
    const columns: Record<string, T> = {}
    rows.forEach((row, r) => {
      if (row?.step !== step) return
      for (const [name, value] of Object.entries(row[kind])) {
        columns[name] ??= make(rows.length).fill(Number.NaN) as T
        columns[name][r] = value
      }
    })
    return columns
  }
  const metrics = numbers('metrics', (runs) => new Float32Array(runs))
  const losses = numbers('losses', (runs) => new Float64Array(runs))
  return { step, runs: rows.length, metrics, losses, shares, captured, found }
}

/** One run's part of it, the same object each time; of the last run if there is no run `r`. */
export const rowOfRun = (row: EnsembleRow, r: number): Row => {
  const run = Math.min(r, row.runs - 1)
  const rows = unpacked(row)
  rows[run] ??= unpack(row, run)
  return rows[run]
}

const unpacked = once((_: EnsembleRow): Row[] => [])

function unpack(row: EnsembleRow, r: number): Row {
  const { step, runs, metrics, losses, shares, captured, found } = row
  const modes = shares.length / runs
  const numbers = (columns: Readonly<Record<string, Float32Array | Float64Array>>) =>
    Object.fromEntries(
      Object.entries(columns)
        .map(([name, values]) => [name, values[r]] as const)
        .filter(([, value]) => !Number.isNaN(value)),
    )
  return {
    step,
    metrics: numbers(metrics),
    losses: numbers(losses),
    shares: [...shares.subarray(r * modes, (r + 1) * modes)],
    captured: [...captured.subarray(r * modes, (r + 1) * modes)].map(Boolean),
    found: [...found.subarray(r * modes, (r + 1) * modes)].map(Boolean),
  }
}

/** Modes captured by each run; empty without modes. */
export const capturedCounts: (row: EnsembleRow) => readonly number[] = once(
  ({ runs, captured }: EnsembleRow) => {
    const modes = captured.length / runs
    if (modes === 0) return []
    return Array.from({ length: runs }, (_, r) =>
      captured.subarray(r * modes, (r + 1) * modes).reduce((sum, one) => sum + one, 0),
    )
  },
)
