import type { Status } from '../../core/record/frame.ts'
import { unedited } from '../../core/settings/course.ts'
import type { Experiment } from '../../core/settings/experiment.ts'
import { tf } from '../../engine/activate.ts'
import { createSession } from '../../engine/session/session.ts'
import { advance } from '../process/turns.ts'
import { fganEvery } from './fganExperiment.ts'

/** Means over the last quarter of one run's steps; NaN of a run that diverged. */
export interface Measured {
  readonly seed: number
  readonly status: Status
  readonly mu: number
  readonly sigma: number
  /** The bound that the critic ascends, on batches that it has not been trained on yet. */
  readonly bound: number
}

/**
 * Trains every seed of an experiment. μ and σ circle about the game's equilibrium and batches are
 * small, so what is measured is the mean of the last quarter: of μ and σ at its readings, of the
 * bound at its every step.
 * @returns null if it was stopped
 */
export async function fganTrain(
  experiment: Experiment,
  steps: number,
  stopped: AbortSignal,
  onProgress: (done: number) => void,
): Promise<readonly Measured[] | null> {
  const session = await createSession(tf, unedited(experiment), 'a')
  const { seed, runs } = experiment.training
  const sums = Array.from({ length: runs }, () => ({ mu: 0, sigma: 0, bound: 0, readings: 0 }))
  while (session.step < steps && session.statuses.includes('ok')) {
    const next = Math.min(steps, session.step + fganEvery)
    if (!(await advance(session, next, stopped))) break
    onProgress(session.step)
    if (session.step <= 0.75 * steps) continue
    const models = await session.components()
    const rows = await session.evaluate([])
    for (const [r, sum] of sums.entries()) {
      const [q] = models![r]
      sum.mu += q.mean[0]
      sum.sigma += q.sd[0]
      sum.bound -= rows[r].losses.critic
      sum.readings++
    }
  }
  const measured = sums.map(({ mu, sigma, bound, readings }, r) => {
    const status = session.statuses[r]
    const count = status === 'ok' ? readings : Number.NaN
    return { seed: seed + r, status, mu: mu / count, sigma: sigma / count, bound: bound / count }
  })
  session.dispose()
  return stopped.aborted ? null : measured
}
