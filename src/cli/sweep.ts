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
 *   modes, highQuality, …  one column for each metric that is defined for a target
 */

import { metrics } from '../core/metrics/registry.ts'
import { spread } from '../core/record/spread.ts'
import {
  type SweepResult,
  sweepHeader,
  sweepLines,
  sweepResults,
} from '../core/record/sweepResult.ts'
import type { Course } from '../core/settings/course.ts'
import type { Experiment, LaneName } from '../core/settings/experiment.ts'
import { format, type ParamValue } from '../core/settings/params.ts'
import {
  readValues,
  type Sweepable,
  sweepables,
  sweepExperiments,
  sweptLanes,
} from '../core/settings/sweep.ts'
import { targetFamily } from '../core/targets/registry.ts'
import { tf } from '../engine/activate.ts'
import { createSession } from '../engine/session/session.ts'
import { sweep as words } from '../languages/en/sweep.ts'
import { say } from '../languages/say.ts'
import { catalogue } from '../objectives/defaults.ts'
import type { Arguments } from './arguments.ts'
import { type Asked, links } from './link.ts'
import { progress } from './process/output.ts'
import { advance } from './process/turns.ts'
import type { Work } from './work.ts'

/** @throws Error with one line if there is no such setting, or a value is none of it */
export function sweep(
  link: Asked,
  { key, values: text }: NonNullable<Arguments['sweep']>,
  { steps, backend }: Arguments,
): Work {
  const all = sweepables(link.experiment, catalogue)
  const swept = all.find((entry) => entry.key === key)
  if (!swept) {
    const keys = all.map((entry) => entry.key).join(', ')
    throw new Error(`--sweep: this experiment has no ${key} to sweep, but ${keys}`)
  }
  const { values, problem } = readValues(swept.param, text)
  if (problem) throw new Error(`--sweep: ${say(words.problem, problem)}`)
  const { runs } = link.experiment.training
  const experiments = sweepExperiments(link.experiment, swept, values, runs, steps)
  const columns = metricsOf(experiments)
  return async ({ json, csv }, stopped) => {
    csv?.write(sweepHeader(columns))
    const results: SweepResult[] = []
    for (const lane of sweptLanes(swept)) {
      for (const [i, experiment] of experiments.entries()) {
        const found = await trainValue({ ...link, experiment }, lane, values[i], steps, stopped)
        results.push(...found)
        csv?.write(sweepLines(key, swept.param, found, columns))
        progress(`lane ${lane.toUpperCase()}`, i + 1, experiments.length)
      }
    }
    const interrupted = stopped.aborted ? { interrupted: true } : {}
    const document = {
      ...{ ...links(link), backend, steps, ...interrupted },
      sweep: { key, results },
    }
    json?.write(`${JSON.stringify(document, null, 2)}\n`)
    if (!json && !csv) process.stdout.write(summary(swept, values, results))
    return results.some(({ status }) => status === 'diverged') ? 1 : 0
  }
}

/** What every run of one value reached; nothing if it is stopped on the way. */
async function trainValue(
  course: Course,
  lane: LaneName,
  value: ParamValue,
  steps: number,
  stopped: AbortSignal,
): Promise<SweepResult[]> {
  if (stopped.aborted) return []
  const session = await createSession(tf, course, lane)
  const arrived = await advance(session, steps, stopped)
  const { rows, statuses } = await session.frame({ samples: 1, layers: [] })
  session.dispose()
  return arrived ? sweepResults(course.experiment, lane, value, rows, statuses) : []
}

/** The metrics that are measured regularly and mean anything for one of the targets. */
const metricsOf = (experiments: readonly Experiment[]): string[] => {
  const targets = experiments.map(({ target }) => targetFamily(target.id)!.build(target.values))
  const regular = metrics.filter(({ cost }) => cost !== 'asked')
  return regular.filter((metric) => targets.some(metric.defined)).map(({ id }) => id)
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
  const line = (lane: LaneName, value: ParamValue): string[] => {
    const runs = results.filter((result) => result.lane === lane && result.value === value)
    if (runs.length === 0) return []
    const numbers = shown.flatMap((id) => {
      const found = spread(runs.map(({ metrics }) => metrics[id] ?? Number.NaN))
      if (!found) return []
      const [median, low, high] = [found.median, found.low, found.high].map((x) => x.toPrecision(3))
      return `${id} ${median} (${low}–${high})`
    })
    const diverged = runs.filter(({ status }) => status === 'diverged').length
    const note = diverged > 0 ? `  ${diverged} of ${runs.length} diverged` : ''
    return [
      `lane ${lane.toUpperCase()}  ${key} ${format(param, value)}  ${numbers.join('  ')}${note}`,
    ]
  }
  const lanes = [...new Set(results.map(({ lane }) => lane))]
  const lines = lanes.flatMap((lane) => values.flatMap((value) => line(lane, value)))
  return lines.map((each) => `${each}\n`).join('')
}
