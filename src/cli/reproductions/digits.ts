/**
 * `npm run reproduce -- digits`: what GAN and VAE in both directions of KL have learnt of ten digits after so
 * many steps, from seeds none of which was looked at when settings were chosen. Nothing is published beside it.
 */
import { perfectBand } from '../../core/metrics/evaluate.ts'
import { sizeFor } from '../../core/metrics/metric.ts'
import { laplacianVariance } from '../../core/metrics/sharp/laplacian.ts'
import { unedited } from '../../core/settings/course.ts'
import { encode } from '../../core/settings/encode.ts'
import { defaults } from '../../core/settings/params.ts'
import { tf } from '../../engine/activate.ts'
import { createSession, type Session } from '../../engine/session/session.ts'
import { catalogue } from '../../objectives/defaults.ts'
import { progress } from '../process/output.ts'
import { advance } from '../process/turns.ts'
import { type ByMethod, byMethod, rowsOf } from './byMethod.ts'
import { type DigitsMethod, digitsExperiment, everyDigitsMethod } from './digitsExperiment.ts'
import { type DigitsResult, type DigitsRun, digitsTable } from './digitsReport.ts'
import type { Reproduction } from './reproduction.ts'

type Options = ByMethod<DigitsMethod>

export const digits: Reproduction = byMethod(
  { seeds: 10, steps: 3000, methods: everyDigitsMethod },
  reproduce,
)

async function reproduce(options: Options, stopped: AbortSignal) {
  const { seeds, steps } = options
  const results = await rowsOf(
    'digits',
    options,
    (method) => row(method, options, stopped),
    stopped,
  )
  const text = [
    `Digits of 12 × 12 pixels after ${steps} steps, seeds 1 to ${seeds}: the mean, and in brackets the least and the most.`,
    '',
    digitsTable(results),
  ].join('\n')
  const diverged = results.some(({ runs }) => runs.some(({ status }) => status !== 'ok'))
  return { text, json: { ...options, results }, diverged }
}

/** One row; none if it is stopped on the way. */
async function row(
  method: DigitsMethod,
  { seeds, steps }: Options,
  stopped: AbortSignal,
): Promise<DigitsResult[]> {
  const experiment = digitsExperiment(method, seeds)
  const session = await createSession(tf, unedited(experiment), 'a')
  const part = Math.max(1, Math.floor(steps / 20))
  while (session.step < steps && session.statuses.includes('ok')) {
    if (!(await advance(session, Math.min(steps, session.step + part), stopped))) break
    progress(method, session.step, steps)
  }
  const rows = await session.evaluate([])
  const runs: DigitsRun[] = []
  for (const [r, { metrics }] of rows.entries()) {
    const { modes, highQuality, sharpness } = metrics
    const sharpnessOfMeans = await ofMeans(session, r)
    const status = session.statuses[r]
    runs.push({ seed: 1 + r, status, modes, highQuality, sharpness, ...sharpnessOfMeans })
  }
  const perfect = perfectBand(session.reference, PERFECT)
  session.dispose()
  if (stopped.aborted) return []
  const view = defaults(catalogue.view)
  const link = encode({ experiment, view, unknown: [] }, catalogue)
  return [{ method, link, perfect, runs }]
}

/** Draws of p itself, whose mean is printed. */
const PERFECT = 5

/** Codes whose means are measured. */
const CODES = 500

async function ofMeans(session: Session, r: number): Promise<Pick<DigitsRun, 'sharpnessOfMeans'>> {
  const { target, draw } = session.reference
  const { layers } = await session.frame({ samples: CODES, layers: ['means'], shown: r })
  if (!layers.means) return {}
  const { space } = target
  const data = laplacianVariance(draw(sizeFor(target)))
  return { sharpnessOfMeans: laplacianVariance({ space, values: layers.means }) / data }
}
