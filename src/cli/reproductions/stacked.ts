/**
 * `npm run reproduce -- stacked`: three digits as red, green and blue, a thousand modes, by our objectives
 * beside the published numbers of stacked MNIST. docs/reproductions.md says what is taken from the papers.
 */
import { modesOf } from '../../core/metrics/metric.ts'
import { unedited } from '../../core/settings/course.ts'
import { encode } from '../../core/settings/encode.ts'
import { defaults } from '../../core/settings/params.ts'
import { tf } from '../../engine/activate.ts'
import { createSession } from '../../engine/session/session.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { progress } from '../process/output.ts'
import { advance } from '../process/turns.ts'
import { type ByMethod, byMethod, rowsOf } from './byMethod.ts'
import type { Reproduction } from './reproduction.ts'
import { stackedCounts } from './stackedCounts.ts'
import { stackedExperiment, stackedMethods, stackedSamples } from './stackedExperiment.ts'
import { type StackedResult, stackedTable } from './stackedReport.ts'

const everyMethod = Object.keys(stackedMethods)

type Options = ByMethod<string>

export const stacked: Reproduction = byMethod(
  { seeds: 3, steps: 5000, methods: everyMethod },
  reproduce,
)

async function reproduce(options: Options, stopped: AbortSignal) {
  const { seeds, steps } = options
  const results = await rowsOf(
    'stacked',
    options,
    (method) => row(method, options, stopped),
    stopped,
  )
  const floor = (stackedModes - 1) / (2 * stackedSamples)
  const text = [
    `Stacked digits of 12 × 12 pixels: ${stackedSamples} samples, of ${stackedModes} modes; KL of their counts to equal ones, by chance some ${floor.toFixed(3)} at least.`,
    `Two layers of 128, z ~ N(0, I₃₂), Adam, batches of 64, ${steps} steps, seeds 1 to ${seeds}. Here: mean ± sd over seeds.`,
    'Near counts only samples that look like a mode, by our bound; the other counts take all.',
    '',
    stackedTable(results),
  ].join('\n')
  const diverged = results.some(({ runs }) => runs.some(({ status }) => status !== 'ok'))
  return { text, json: { ...options, results }, diverged }
}

const stackedModes = 1000

/** One row; none if it is stopped on the way. */
async function row(
  method: string,
  { seeds, steps }: Options,
  stopped: AbortSignal,
): Promise<StackedResult[]> {
  const experiment = stackedExperiment(method, seeds)
  const session = await createSession(tf, unedited(experiment), 'a')
  const part = Math.max(1, Math.floor(steps / 20))
  while (session.step < steps && session.statuses.includes('ok')) {
    if (!(await advance(session, Math.min(steps, session.step + part), stopped))) break
    progress(method, session.step, steps)
  }
  const { target, draw } = session.reference
  const modes = modesOf(target)
  const runs: StackedResult['runs'][number][] = []
  for (let r = 0; r < seeds && !stopped.aborted; r++) {
    const wanted = { samples: stackedSamples, layers: [], shown: r }
    const { samples: values, statuses } = await session.frame(wanted)
    const status = statuses[r]
    const counts = status === 'ok' && stackedCounts(modes, { space: target.space, values })
    runs.push({ seed: 1 + r, status, ...counts })
  }
  session.dispose()
  if (stopped.aborted) return []
  const real = stackedCounts(modes, draw(stackedSamples))
  const view = defaults(catalogue.view)
  const link = encode({ experiment, view, unknown: [] }, catalogue)
  return [{ method, link, error: modes.error, real, runs }]
}
