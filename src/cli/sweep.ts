/**
 * `--sweep a.instanceNoise=0,0.05,0.1,0.2 --runs 5 --steps 5000 --csv -`: one setting at several
 * values, each from several seeds. The CSV has one line for each run:
 *
 *   parameter  the setting, as the link names it
 *   value      its value, as the link writes it
 *   lane       a or b; a lane's own setting is trained in that lane only
 *   seed
 *   status     ok or diverged
 *   step       the step reached
 *   modes, highQuality, …  one column for each metric that is defined for the target
 */

import type { LaneName } from '../core/experiment.ts'
import { encode, type Link } from '../core/link.ts'
import { format, type ParamValue } from '../core/params.ts'
import { spread } from '../core/spread.ts'
import {
  readValues,
  type Sweepable,
  sweepables,
  sweepExperiments,
  sweptLanes,
} from '../core/sweep.ts'
import { type SweepResult, sweepCsv, sweepResults } from '../core/sweepResult.ts'
import { tf } from '../engine/backend.ts'
import { createSession } from '../engine/session.ts'
import { catalogue } from '../objectives/defaults.ts'
import type { Arguments } from './arguments.ts'
import { progress, write } from './output.ts'

/** @returns the exit status, as `main` */
export async function sweep(
  link: Link,
  { key, values: text }: NonNullable<Arguments['sweep']>,
  { steps, backend, json, csv }: Arguments,
): Promise<number> {
  const all = sweepables(link.experiment, catalogue)
  const swept = all.find((entry) => entry.key === key)
  const { values, problem } = swept ? readValues(swept.param, text) : { values: [], problem: null }
  if (!swept || problem) {
    const keys = all.map((entry) => entry.key).join(', ')
    const unknown = `this experiment has no ${key} to sweep, but ${keys}`
    process.stderr.write(`experiment: --sweep: ${problem ?? unknown}\n`)
    return 2
  }
  const { runs } = link.experiment.training
  const experiments = sweepExperiments(link.experiment, swept, values, runs, steps)
  const results: SweepResult[] = []
  for (const lane of sweptLanes(swept)) {
    for (const [i, experiment] of experiments.entries()) {
      const session = await createSession(tf, experiment, lane)
      await session.advance(steps, Number.POSITIVE_INFINITY)
      const { rows, statuses } = await session.frame({ samples: 1, field: false, warp: false })
      results.push(...sweepResults(experiment, lane, values[i], rows, statuses))
      session.dispose()
      progress(`lane ${lane.toUpperCase()}`, i + 1, experiments.length)
    }
  }
  const document = { link: encode(link, catalogue), backend, steps, sweep: { key, results } }
  if (json) write(json, `${JSON.stringify(document, null, 2)}\n`)
  if (csv) write(csv, sweepCsv(key, swept.param, results))
  if (!json && !csv) process.stdout.write(summary(swept, values, results))
  return results.some(({ status }) => status === 'diverged') ? 1 : 0
}

/** By metric id; what a model does not have is left out. */
const shown = [
  'modes',
  'highQuality',
  'forwardKl',
  'reverseKl',
  'blurredForwardKl',
  'blurredReverseKl',
]

/** The median and the quartiles of each value, for a terminal. */
function summary(
  { key, param }: Sweepable,
  values: readonly ParamValue[],
  results: readonly SweepResult[],
): string {
  const line = (lane: LaneName, value: ParamValue) => {
    const runs = results.filter((result) => result.lane === lane && result.value === value)
    const numbers = shown.flatMap((id) => {
      const found = spread(runs.map(({ metrics }) => metrics[id] ?? Number.NaN))
      if (!found) return []
      const [median, low, high] = [found.median, found.low, found.high].map((x) => x.toPrecision(3))
      return `${id} ${median} (${low}–${high})`
    })
    const diverged = runs.filter(({ status }) => status === 'diverged').length
    const note = diverged > 0 ? `  ${diverged} of ${runs.length} diverged` : ''
    return `lane ${lane.toUpperCase()}  ${key} ${format(param, value)}  ${numbers.join('  ')}${note}`
  }
  const lanes = [...new Set(results.map(({ lane }) => lane))]
  const lines = lanes.flatMap((lane) => values.map((value) => line(lane, value)))
  return `${lines.join('\n')}\n`
}
