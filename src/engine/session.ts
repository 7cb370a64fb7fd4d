import type { Experiment, LaneName } from '../core/experiment.ts'
import { createReference, evaluate } from '../core/metrics/evaluate.ts'
import { evaluationSize, type Reference } from '../core/metrics/metric.ts'
import type { ParamValue } from '../core/params.ts'
import { targetFamily } from '../core/targets/registry.ts'
import type { Target } from '../core/targets/target.ts'
import type { Losses, Tensor, TF } from '../objectives/objective.ts'
import { objectiveById } from '../objectives/registry.ts'
import { sampleField, sampleWarp } from './layers.ts'
import { seededBatch, seededNoise } from './noise.ts'
import type { Frame, Row, Status, Wanted } from './protocol.ts'
import { createWorld } from './world.ts'

/** One lane's training, from step 0: R runs of one objective as one tensor program. */
export interface Session {
  /** The target, prepared for the metrics. */
  readonly reference: Reference
  readonly status: Status
  readonly step: number
  /** Trains until `until`, or until `budget` ms have passed and at least one step is made. */
  advance(until: number, budget: number): Promise<void>
  /** The state now, with the evaluations since the last frame. */
  frame(wanted: Wanted): Promise<Frame>
  /** Changes live settings. */
  tune(values: Readonly<Record<string, ParamValue>>): void
  /** The latest regular evaluation of every run. */
  readonly latest: readonly Row[]
  /** An evaluation of every run at the step reached; the last good one if training diverged. */
  evaluate(): Promise<readonly Row[]>
  dispose(): void
}

/** Samples further out than this many standard units mean that training has diverged. */
const DIVERGED_SAMPLES = 30
/**
 * So do weights of this root-mean-square size. They start below 1 and a useful network keeps them
 * there; a runaway critic may be so saturated that only its weights still show it.
 */
const DIVERGED_WEIGHTS = 12

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

  let step = 0
  let status: Status = 'ok'
  let lossSums: Record<string, Tensor> = {}
  let lossSteps = 0
  let pending: Row[] = []
  let latest: Row[] = []
  let lastGood: { samples: Float32Array; step: number } | null = null

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

  const accumulate = (losses: Losses) => {
    const sums = lossSums
    lossSums = {}
    for (const [name, loss] of Object.entries(losses)) {
      lossSums[name] = tf.keep(sums[name] ? tf.add(sums[name], loss) : tf.clone(loss))
      sums[name]?.dispose()
    }
    lossSteps++
  }

  const takeLosses = async (): Promise<Record<string, number>[]> => {
    const means = seeds.map((): Record<string, number> => ({}))
    for (const [name, sum] of Object.entries(lossSums)) {
      const values = await sum.data()
      for (const [r, mean] of means.entries()) mean[name] = values[r] / lossSteps
      sum.dispose()
    }
    lossSums = {}
    lossSteps = 0
    return means
  }

  const record = async () => {
    const losses = await takeLosses()
    const samples = await drawSamples(evaluationSize)
    if (!healthy(samples, losses) || !((await largestWeights()) < DIVERGED_WEIGHTS)) {
      status = 'diverged'
      return
    }
    latest = samples.map((points, r) => ({
      step,
      losses: losses[r],
      ...evaluate(points, reference),
    }))
    pending.push(latest[0])
    lastGood = { samples: samples[0], step }
  }

  /** The root-mean-square weight of the network and run where it is largest. */
  const largestWeights = async (): Promise<number> => {
    let largest = 0
    for (const { theta } of world.networks) {
      const squares = tf.tidy(() => theta.square().mean(1))
      for (const square of await squares.data()) largest = Math.max(largest, Math.sqrt(square))
      squares.dispose()
    }
    return largest
  }

  const healthy = (
    samples: readonly Float32Array[],
    losses: readonly Readonly<Record<string, number>>[],
  ): boolean =>
    losses.every((row) => Object.values(row).every(Number.isFinite)) &&
    samples.every((points) => rms(points, target) < DIVERGED_SAMPLES)

  await record()

  return {
    reference,
    get status() {
      return status
    },
    get step() {
      return step
    },
    get latest() {
      return latest
    },
    async advance(until, budget) {
      const end = performance.now() + budget
      while (step < until && status === 'ok') {
        tf.tidy(() =>
          accumulate(learner.step(seededBatch(tf, seeds, training.batch, step, target))),
        )
        step++
        if (step % training.every === 0) await record()
        if (performance.now() > end) break
      }
    },
    async evaluate() {
      if (status === 'ok' && latest[0].step !== step) await record()
      return latest
    },
    async frame(wanted) {
      let samples: Float32Array | null = null
      if (status === 'ok') {
        const [points] = await drawSamples(wanted.samples)
        if (healthy([points], [])) samples = points
        else status = 'diverged'
      }
      if (samples) lastGood = { samples, step }
      const rows = pending
      pending = []
      const alive = status === 'ok'
      return {
        step,
        status,
        samples: samples ?? lastGood!.samples,
        rows,
        field:
          alive && wanted.field && learner.logRatio
            ? await sampleField(tf, learner.logRatio, runs, target)
            : null,
        warp:
          alive && wanted.warp && learner.generate
            ? await sampleWarp(tf, learner.generate, runs, training.latent, target)
            : null,
      }
    },
    tune(values) {
      Object.assign(world.values, values)
    },
    dispose() {
      for (const sum of Object.values(lossSums)) sum.dispose()
      world.dispose()
    },
  }
}

/** Root-mean-square coordinate in standard units; NaN if any point is not finite. */
function rms(points: Float32Array, { center, unit }: Target): number {
  let sum = 0
  for (let i = 0; i < points.length; i++) sum += ((points[i] - center[i % 2]) / unit) ** 2
  return Math.sqrt(sum / points.length)
}
