import { type EnsembleRow, rowOfRun } from './ensembleRow.ts'
import type { Experiment, LaneName } from './experiment.ts'
import { metrics } from './metrics/registry.ts'
import { format, type Param, type ParamValue } from './params.ts'

/** What one run of a sweep reached. */
export interface SweepResult {
  readonly value: ParamValue
  readonly lane: LaneName
  readonly seed: number
  readonly status: 'ok' | 'diverged'
  /** The step of its last good evaluation. */
  readonly step: number
  /** By metric id; of a diverged run, none. */
  readonly metrics: Readonly<Record<string, number>>
}

/** @param rows every evaluation of one of the sweep's experiments, one at least */
export function sweepResults(
  { training }: Experiment,
  lane: LaneName,
  value: ParamValue,
  rows: readonly EnsembleRow[],
  statuses: readonly SweepResult['status'][],
): SweepResult[] {
  const last = rows[rows.length - 1]
  return statuses.map((status, r) => {
    const good = rows.findLast((row) => Object.keys(rowOfRun(row, r).metrics).length > 0)
    return {
      value,
      lane,
      seed: training.seed + r,
      status,
      step: good?.step ?? 0,
      metrics: status === 'ok' ? rowOfRun(last, r).metrics : {},
    }
  })
}

/** One line of a header, then one line for each run; metrics without a value are empty. */
export function sweepCsv(key: string, param: Param, results: readonly SweepResult[]): string {
  const used = metrics.filter(({ id }) => results.some((result) => id in result.metrics))
  const header = ['parameter', 'value', 'lane', 'seed', 'status', 'step', ...used.map((m) => m.id)]
  const lines = results.map(({ value, lane, seed, status, step, metrics: numbers }) => [
    key,
    format(param, value),
    lane,
    seed,
    status,
    step,
    ...used.map(({ id }) => (id in numbers ? Number(numbers[id].toPrecision(6)) : '')),
  ])
  // No field can hold a comma, a quote or a line break: they are names, numbers and choices.
  return `${[header, ...lines].map((line) => line.join(',')).join('\n')}\n`
}
