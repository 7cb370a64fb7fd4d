/**
 * One evaluation of every run of an ensemble, packed: a few typed arrays however many runs there
 * are, because hundreds of rows are kept for hours and each is sent from the worker to the page.
 */
import { metricById } from '../metrics/registry.ts'
import { packBits } from './bits.ts'
import { packShares, type Shares } from './shares.ts'

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

/** One number per run; of a metric that is wide, in 64 bits. */
export type Column = Float32Array | Float64Array

export interface EnsembleRow {
  readonly step: number
  readonly runs: number
  /** By metric id, one number per run; NaN where the run has none, and once it has diverged. */
  readonly metrics: Readonly<Record<string, Column>>
  /** By name, one number per run, as for metrics. */
  readonly losses: Readonly<Record<string, Float64Array>>
  /** How many modes there are; 0 of a shape. */
  readonly modes: number
  /** `[runs, modes]`; of a diverged run the last good ones. `ofModes.ts` reads them. */
  readonly shares: Shares
  /** `[runs, modes]` in bits, 1 where captured; of a diverged run the last good ones. */
  readonly captured: Uint8Array
  /** `[runs, modes]` in bits, 1 where captured now or before; of a diverged run the last good ones. */
  readonly found: Uint8Array
}

/** @param rows one per run; undefined, or of an earlier step, for a run that has diverged */
export function packRow(step: number, rows: readonly (Row | undefined)[]): EnsembleRow {
  const modes = Math.max(...rows.map((row) => row?.shares.length ?? 0))
  const numbers = <T extends Column>(kind: 'metrics' | 'losses', make: (name: string) => T) => {
    const columns: Record<string, T> = {}
    rows.forEach((row, r) => {
      if (row?.step !== step) return
      for (const [name, value] of Object.entries(row[kind])) {
        columns[name] ??= make(name)
        columns[name][r] = value
      }
    })
    return columns
  }
  const wide = () => new Float64Array(rows.length).fill(Number.NaN)
  const narrow = () => new Float32Array(rows.length).fill(Number.NaN)
  const listed = <T>(of: (row: Row) => readonly T[]) => rows.map((row) => (row ? of(row) : []))
  return {
    step,
    runs: rows.length,
    metrics: numbers<Column>('metrics', (id) => (metricById(id)?.wide ? wide() : narrow())),
    losses: numbers('losses', wide),
    modes,
    shares: packShares(
      listed(({ shares }) => shares),
      modes,
    ),
    captured: packBits(
      listed(({ captured }) => captured),
      modes,
    ),
    found: packBits(
      listed(({ found }) => found),
      modes,
    ),
  }
}
