import type { Experiment, LaneName } from '../core/experiment.ts'
import { createReference, evaluate } from '../core/metrics/evaluate.ts'
import { evaluationSize, type Reference } from '../core/metrics/metric.ts'
import type { ParamValue } from '../core/params.ts'
import { targetFamily } from '../core/targets/registry.ts'
import type { TF } from '../objectives/objective.ts'
import { objectiveById } from '../objectives/registry.ts'
import { plausibleLosses, plausibleSamples, plausibleWeights } from './health.ts'
import { sampleField, sampleWarp } from './layers.ts'
import { seededNoise } from './noise.ts'
import type { Frame, Row, Status, Wanted } from './protocol.ts'
import { createTrainer } from './trainer.ts'
import { createWorld } from './world.ts'

/** One lane's training, from step 0: R runs of one objective as one tensor program. */
export interface Session {
  /** The target, prepared for the metrics. */
  readonly reference: Reference
  /** One per run. */
  readonly statuses: readonly Status[]
  readonly step: number
  /** Trains until `until`, or until `budget` ms have passed and at least one step is made. */
  advance(until: number, budget: number): Promise<void>
  /** The state now, with the evaluations since the last frame. */
  frame(wanted: Wanted): Promise<Frame>
  /** Changes live settings. */
  tune(values: Readonly<Record<string, ParamValue>>): void
  /** The latest regular evaluation of every run. */
  readonly latest: readonly Row[]
  /** An evaluation of every run at the step reached; of a diverged run, its last good one. */
  evaluate(): Promise<readonly Row[]>
  dispose(): void
}

/** @throws Error with one sentence if the experiment names an unknown target or objective. */
export async function createSession(
  tf: TF,
  experiment: Experiment,
  lane: LaneName,
  runs = 1,
): Promise<Session> {
  const { training } = experiment
  const family = targetFamily(experiment.target.id)
  const choice = experiment.lanes[lane]
  const objective = objectiveById(choice.id)
  if (!family) throw new Error(`There is no target “${experiment.target.id}”.`)
  if (!objective) throw new Error(`There is no objective “${choice.id}”.`)

  const target = family.build(experiment.target.values)
  const seeds = Array.from({ length: runs }, (_, r) => (training.seed + r) >>> 0)
  // One reference for all runs and seeds: curves of different seeds are compared with each other.
  const reference = createReference(target, training.seed)
  const world = createWorld(tf, seeds, 2, training, choice.values)
  const learner = objective.learn(world)

  const trainer = createTrainer(tf, seeds, training.batch, target, learner)
  const statuses = Array<Status>(runs).fill('ok')
  let step = 0
  let pending: Row[] = []
  let latest: Row[] = []
  let lastGood: Float32Array = new Float32Array()

  /** Samples of every run in the target's coordinates, from the same noise at every step. */
  const drawSamples = async (count: number): Promise<Float32Array[]> => {
    const tensor = tf.tidy(() => learner.sample(seededNoise(tf, seeds, count, 'evaluate', 0)))
    const all = (await tensor.data()) as Float32Array
    tensor.dispose()
    return seeds.map((_, r) => {
      const points = Float32Array.from(all.subarray(r * count * 2, (r + 1) * count * 2))
      for (let i = 0; i < points.length; i += 2) {
        points[i] = points[i] * target.unit + target.center[0]
        points[i + 1] = points[i + 1] * target.unit + target.center[1]
      }
      return points
    })
  }

  /** Evaluates every run that is well; a run that is not keeps its last row for good. */
  const record = async () => {
    const losses = await trainer.losses()
    const samples = await drawSamples(evaluationSize)
    const weights = await plausibleWeights(tf, world.networks, runs)
    latest = seeds.map((_, r) => {
      const well = weights[r] && plausibleLosses(losses[r]) && plausibleSamples(samples[r], target)
      if (!well) statuses[r] = 'diverged'
      if (statuses[r] === 'diverged') return latest[r]
      return { step, losses: losses[r], ...evaluate(samples[r], reference) }
    })
    if (statuses[0] === 'ok') lastGood = samples[0]
  }

  const recordRow = async () => {
    await record()
    if (statuses[0] === 'ok') pending.push(latest[0])
  }

  const alive = () => statuses.includes('ok')

  await recordRow()

  return {
    reference,
    statuses,
    get step() {
      return step
    },
    get latest() {
      return latest
    },
    async advance(until, budget) {
      const end = performance.now() + budget
      while (step < until && alive()) {
        const next = Math.min(until, step - (step % training.every) + training.every)
        step += await trainer.advance(step, next - step)
        if (step % training.every === 0) await recordRow()
        if (performance.now() > end) break
      }
    },
    async evaluate() {
      if (alive() && step % training.every !== 0) await record()
      return latest
    },
    async frame(wanted) {
      if (statuses[0] === 'ok') {
        const [points] = await drawSamples(wanted.samples)
        if (plausibleSamples(points, target)) lastGood = points
        else statuses[0] = 'diverged'
      }
      const rows = pending
      pending = []
      const [status] = statuses
      const { logRatio, generate } = status === 'ok' ? learner : {}
      return {
        step,
        status,
        // A copy, because the frame's buffers leave this thread.
        samples: lastGood.slice(),
        rows,
        field: wanted.field && logRatio ? await sampleField(tf, logRatio, runs, target) : null,
        warp:
          wanted.warp && generate
            ? await sampleWarp(tf, generate, runs, training.latent, target)
            : null,
      }
    },
    tune(values) {
      Object.assign(world.values, values)
      trainer.tuned()
    },
    dispose() {
      trainer.dispose()
      world.dispose()
    },
  }
}
