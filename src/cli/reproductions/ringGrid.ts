/**
 * `npm run reproduce -- ring-grid`: the ring and grid of VEEGAN and PacGAN by our objectives. What is
 * taken from the papers and what is chosen is in docs/reproductions.md.
 */
import { unedited } from '../../core/settings/course.ts'
import { encode } from '../../core/settings/encode.ts'
import { defaults } from '../../core/settings/params.ts'
import { tf } from '../../engine/activate.ts'
import { createSession } from '../../engine/session/session.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { progress } from '../process/output.ts'
import { advance } from '../process/turns.ts'
import { whole } from '../process/whole.ts'
import { named } from './named.ts'
import type { Reproduction } from './reproduction.ts'
import {
  type RingGridTarget,
  ringGridExperiment,
  ringGridMethods,
  ringGridTargets,
} from './ringGridExperiment.ts'
import { type RingGridResult, ringGridTable } from './ringGridReport.ts'
import { type RowJob, rowsApart } from './rowsApart.ts'

interface Options {
  readonly seeds: number
  readonly steps: number
  readonly targets: readonly RingGridTarget[]
  readonly methods: readonly string[]
}

const everyTarget = ringGridTargets.join(',')
const everyMethod = Object.keys(ringGridMethods).join(',')

export const ringGrid: Reproduction = {
  usage: `[--seeds 5] [--steps 20000] [--target ${everyTarget}] [--method "${everyMethod}"]`,
  options: {
    seeds: { type: 'string', default: '5' },
    steps: { type: 'string', default: '20000' },
    target: { type: 'string', default: everyTarget },
    method: { type: 'string', default: everyMethod },
  },
  prepare(values) {
    const options: Options = {
      seeds: whole('seeds', values.seeds!, 1, 64),
      steps: whole('steps', values.steps!, 1, 10_000_000),
      targets: named('target', values.target!, ringGridTargets),
      methods: named('method', values.method!, Object.keys(ringGridMethods)),
    }
    return (stopped) => reproduce(options, stopped)
  },
}

async function reproduce(options: Options, stopped: AbortSignal) {
  const { seeds, steps, targets, methods } = options
  const single = targets.length === 1 && methods.length === 1
  const results = single
    ? await row(methods[0], targets[0], options, stopped)
    : await rowsApart<RingGridResult>(jobs(options), stopped)
  const text = [
    'Ring and grid of VEEGAN and PacGAN: 2500 samples, 3 sd, KL of the counts of modes to equal ones.',
    `Two layers of 128, z ~ N(0, I₂), Adam, batches of 100, ${steps} steps, seeds 1 to ${seeds}. Here: mean ± sd over seeds.`,
    'Captured is our count: at least a third of the weight that a mode has.',
    ...targets.flatMap((target) => [
      '',
      ringGridTable(
        target,
        results.filter((one) => one.target === target),
      ),
    ]),
  ].join('\n')
  const diverged = results.some(({ runs }) => runs.some(({ status }) => status !== 'ok'))
  return { text, json: { ...options, results }, diverged }
}

const jobs = ({ seeds, steps, targets, methods }: Options): readonly RowJob[] =>
  targets.flatMap((target) =>
    methods.map((method) => {
      const numbers = ['--seeds', seeds, '--steps', steps]
      const args = ['ring-grid', ...numbers, '--target', target, '--method', method]
      return { name: `${method} on the ${target}`, args }
    }),
  )

/** One row; none if it is stopped on the way. */
async function row(
  method: string,
  target: RingGridTarget,
  { seeds, steps }: Options,
  stopped: AbortSignal,
): Promise<RingGridResult[]> {
  const experiment = ringGridExperiment(method, target, seeds)
  const session = await createSession(tf, unedited(experiment), 'a')
  while (session.step < steps && session.statuses.includes('ok')) {
    const next = Math.min(steps, session.step + experiment.training.every)
    if (!(await advance(session, next, stopped))) break
    progress(`${method}, ${target}`, session.step, steps)
  }
  const rows = await session.evaluate([])
  const runs = rows.map(({ metrics }, r) => {
    const { publishedModes: modes, highQuality, modeKl: kl, modes: captured } = metrics
    return { seed: 1 + r, status: session.statuses[r], modes, highQuality, kl, captured }
  })
  session.dispose()
  if (stopped.aborted) return []
  const view = defaults(catalogue.view)
  const link = encode({ experiment, view, unknown: [] }, catalogue)
  return [{ method, target, link, runs }]
}
