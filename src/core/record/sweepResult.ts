import { metrics } from '../metrics/registry.ts'
import type { Experiment, LaneName } from '../settings/experiment.ts'
import { format, type Param, type ParamValue } from '../settings/params.ts'
import type { EnsembleRow } from './ensembleRow.ts'
import { rowOfRun } from './rowOfRun.ts'

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
    const good = rows.findLast((row) =>
      Object.values(row.metrics).some((values) => !Number.isNaN(values[r])),
    )
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

/** One line of a header, then one line for each run, of the metrics that have a value. */
export function sweepCsv(key: string, param: Param, results: readonly SweepResult[]): string {
  const used = metrics.map(({ id }) => id).filter((id) => results.some((r) => id in r.metrics))
  return sweepHeader(used) + sweepLines(key, param, results, used)
}

/** @param ids of the metrics that have a column */
export const sweepHeader = (ids: readonly string[]): string =>
  line(['parameter', 'value', 'lane', 'seed', 'status', 'step', ...ids])

/** One line for each run; metrics without a value are empty. */
export const sweepLines = (
  key: string,
  param: Param,
  results: readonly SweepResult[],
  ids: readonly string[],
): string =>
  results
    .map(({ value, lane, seed, status, step, metrics: numbers }) =>
      line([
        ...[key, format(param, value), lane, seed, status, step],
        ...ids.map((id) => (id in numbers ? Number(numbers[id].toPrecision(6)) : '')),
      ]),
    )
    .join('')

/** No field can hold a comma, a quote or a line break: they are names, numbers and choices. */
const line = (fields: readonly (string | number)[]): string => `${fields.join(',')}\n`
