import type { Status } from '../../core/record/frame.ts'
import type { Experiment } from '../../core/settings/experiment.ts'
import { tf } from '../../engine/activate.ts'
import { seededNoise } from '../../engine/backend/noise.ts'
import { inTarget } from '../../engine/points/inTarget.ts'
import { logMarginals } from '../../engine/session/heldOut.ts'
import { createParts, type Parts } from '../../engine/session/parts.ts'
import type { Learner, Tensor3D } from '../../objectives/objective.ts'
import { progress } from '../process/output.ts'
import { type HuKind, huMixture } from './huExperiment.ts'
import { huHeldOut, huSize } from './huPerfect.ts'
import { accuracy, inceptionScore } from './huScores.ts'

/** What a single run of trained parts scores. */
type Score = (parts: Parts, learner: Learner, seed: number) => Promise<number>

async function samplesOf(
  parts: Parts,
  learner: Learner,
  seed: number,
  label?: Tensor3D,
): Promise<Float32Array> {
  const drawn = tf.tidy(() => learner.sample(seededNoise(tf, [seed], huSize, 'evaluate', 0), label))
  const values = await drawn.data<'float32'>()
  drawn.dispose()
  return inTarget(values, parts.reference().target.units)
}

const scores: Readonly<Record<HuKind, Score>> = {
  score: async (parts, learner, seed) =>
    inceptionScore(await samplesOf(parts, learner, seed), huMixture('score')),
  async accuracy(parts, learner, seed) {
    const p = huMixture('accuracy')
    const asked = Array.from({ length: huSize }, (_, i) => i % p.length)
    const label: Tensor3D = tf.tidy(() =>
      tf.oneHot(asked, p.length).cast<Tensor3D>('float32').expandDims(0),
    )
    const samples = await samplesOf(parts, learner, seed, label)
    label.dispose()
    return accuracy(samples, asked, p)
  },
  /** The mean over points of p, none of them trained on, of log q(x, z) − log e(z|x) with one code z each. */
  async bound(parts, { facts }, seed) {
    if (!facts?.logWeights) throw new Error('This objective has no bound.')
    const { units, space } = parts.reference().target
    const points = huHeldOut().map((x, i) => (x - units.center[i % space.dim]) / units.unit)
    const logs = await logMarginals(tf, facts.logWeights, points, space.dim, 1, seed)
    return logs.reduce((sum, log) => sum + log, 0) / logs.length - space.dim * Math.log(units.unit)
  },
}

export interface HuRun {
  readonly seed: number
  readonly status: Status
  readonly value: number
}

/** Trains every run of an experiment, and says what each scores; null if it was stopped. */
export async function huTrain(
  name: string,
  kind: HuKind,
  experiment: Experiment,
  steps: number,
  stopped: AbortSignal,
): Promise<readonly HuRun[] | null> {
  const parts = createParts(tf, experiment, 'a')
  let step = 0
  while (step < steps && !stopped.aborted) {
    step += await parts.trainer.advance(step, Math.min(100, steps - step))
    progress(name, step, steps)
  }
  const runs: HuRun[] = []
  for (const [r, seed] of parts.seeds.entries()) {
    const value = await scores[kind](parts, parts.solo.of(r), seed)
    const status = Number.isFinite(value) ? 'ok' : 'diverged'
    runs.push({ seed, status, value })
  }
  parts.dispose()
  return stopped.aborted ? null : runs
}
