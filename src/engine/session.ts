import { type EnsembleRow, packRow, type Row } from '../core/ensembleRow.ts'
import type { Choice, Experiment, LaneName } from '../core/experiment.ts'
import { fitCover } from '../core/fitCover.ts'
import { createReference, evaluate } from '../core/metrics/evaluate.ts'
import { evaluationSize, type Reference } from '../core/metrics/metric.ts'
import type { Mixture } from '../core/mixture.ts'
import type { ParamValue } from '../core/params.ts'
import { targetFamily } from '../core/targets/registry.ts'
import type { TF } from '../objectives/objective.ts'
import { objectiveById } from '../objectives/registry.ts'
import { componentsOf } from './components.ts'
import { divergenceOf } from './exact.ts'
import { plausibleLosses, plausibleSpread, plausibleWeights, spreadOf } from './health.ts'
import { pairs, sampleDensity, sampleField, sampleWarp } from './layers.ts'
import { seededNoise } from './noise.ts'
import { EXACT, type Frame, type Status, type Wanted } from './protocol.ts'
import { createSolo } from './solo.ts'
import { createTrainer } from './trainer.ts'
import { createWorld } from './world.ts'

/** So many steps of a fit are followed, one in so many. */
const TRAIL = { steps: 400, stride: 4 }

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
  /** Goes on with another target of the same family, and measures against it. */
  retarget(target: Choice): void
  /** The model of each run where it is a mixture of Gaussians. */
  components(): Promise<readonly Mixture[] | null>
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
  runs = experiment.training.runs,
): Promise<Session> {
  const { training } = experiment
  const family = targetFamily(experiment.target.id)
  const choice = experiment.lanes[lane]
  const objective = objectiveById(choice.id)
  if (!family) throw new Error(`There is no target “${experiment.target.id}”.`)
  if (!objective) throw new Error(`There is no objective “${choice.id}”.`)

  let target = family.build(experiment.target.values)
  const seeds = Array.from({ length: runs }, (_, r) => (training.seed + r) >>> 0)
  // One reference for all seeds: run r of an ensemble is measured as the single run with its seed.
  let reference = createReference(target, 0, training.capture)
  const world = createWorld(tf, seeds, target, training, choice.values)
  const learner = objective.learn(world)
  const solo = createSolo(tf, world, learner, objective, seeds, training)

  const trainer = createTrainer(tf, seeds, training.batch, target, learner)
  const statuses = Array<Status>(runs).fill('ok')
  let step = 0
  let pending: EnsembleRow[] = []
  let latest: Row[] = []
  let trail: Frame['trail'][number][] = []
  const followed = () => learner.components && runs === 1 && step < TRAIL.steps
  /** The last samples of each run that lay where a model's may lie. */
  const lastGood = seeds.map((): Float32Array => new Float32Array())

  /** Samples of every run in the target's coordinates, from the same noise at every step. */
  const drawSamples = async (
    count: number,
    of = learner,
    seedsOf: readonly number[] = seeds,
  ): Promise<Float32Array[]> => {
    const tensor = tf.tidy(() => of.sample(seededNoise(tf, seedsOf, count, 'evaluate', 0)))
    const all = (await tensor.data()) as Float32Array
    tensor.dispose()
    return seedsOf.map((_, r) => {
      const size = count * target.dim
      return pairs(all.subarray(r * size, (r + 1) * size), target.dim, target.units)
    })
  }

  const spreadsAtStart: number[] = []
  const plausible = (points: Float32Array, r: number): boolean => {
    const spread = spreadOf(points, target.units)
    spreadsAtStart[r] ??= spread
    return plausibleSpread(spread, spreadsAtStart[r])
  }

  /** Evaluates every run that is well; a run that is not keeps its last row for good. */
  const record = async () => {
    const losses = await trainer.losses()
    const samples = await drawSamples(evaluationSize)
    const weights = await plausibleWeights(tf, world.networks, runs)
    latest = seeds.map((_, r) => {
      const well = weights[r] && plausibleLosses(losses[r]) && plausible(samples[r], r)
      if (!well) statuses[r] = 'diverged'
      if (statuses[r] === 'diverged') return latest[r]
      lastGood[r] = samples[r]
      const evaluation = evaluate(samples[r], reference)
      const found = evaluation.captured.map((one, k) => one || !!latest[r]?.found[k])
      return { step, losses: losses[r], ...evaluation, found }
    })
    if (!learner.logDensity) return
    const distances = await distancesNow()
    latest = latest.map((row, r) =>
      row.step === step && !Number.isNaN(distances[r])
        ? { ...row, losses: { [EXACT]: distances[r], ...row.losses } }
        : row,
    )
  }

  /** The exact divergence of each run that is well, from the model's density. */
  const distancesNow = async (): Promise<number[]> => {
    const divergence = objective.divergence?.(world.values as never)
    const start = objective.start?.(world.values as never, target)
    const distances = Array<number>(runs).fill(Number.NaN)
    if (!divergence) return distances
    const cover = fitCover(target.mixture, start)
    for (let r = 0; r < runs; r++) {
      if (statuses[r] !== 'ok') continue
      distances[r] = await divergenceOf(tf, solo.of(r), divergence, { target, cover })
    }
    return distances
  }

  const recordRow = async () => {
    await record()
    if (alive()) pending.push(packRow(step, latest))
  }

  const alive = () => statuses.includes('ok')

  /** The first samples of every run, `[runs, count, 2]`; of a diverged one, the last good ones. */
  const drawSmall = async (count: number): Promise<Float32Array> => {
    const drawn = alive() ? await drawSamples(count) : lastGood
    const small = new Float32Array(runs * count * 2)
    drawn.forEach((points, r) => {
      const good = statuses[r] === 'ok' ? points : lastGood[r].subarray(0, count * 2)
      small.set(good.subarray(0, count * 2), r * count * 2)
    })
    return small
  }

  await recordRow()

  return {
    get reference() {
      return reference
    },
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
        const regular = step - (step % training.every) + training.every
        const next = Math.min(until, regular, followed() ? step + TRAIL.stride : regular)
        step += await trainer.advance(step, next - step)
        if (followed()) trail.push({ step, components: (await componentsOf(tf, learner))![0] })
        if (step % training.every === 0) await recordRow()
        if (performance.now() > end) break
      }
    },
    async evaluate() {
      if (alive() && step % training.every !== 0) await record()
      return latest
    },
    async frame(wanted) {
      const shown = Math.min(wanted.shown ?? 0, runs - 1)
      const single = solo.of(shown)
      if (statuses[shown] === 'ok') {
        const [points] = await drawSamples(wanted.samples, single, [seeds[shown]])
        if (plausible(points, shown)) lastGood[shown] = points
        else statuses[shown] = 'diverged'
      }
      const rows = pending
      pending = []
      const passed = trail
      trail = []
      const well = statuses[shown] === 'ok'
      const {
        logRatio,
        generate,
        logDensity,
        latent = training.latent,
      } = well ? single : ({} as Partial<typeof single>)
      const all = well ? await componentsOf(tf, single) : null
      return {
        step,
        status: alive() ? 'ok' : 'diverged',
        statuses: [...statuses],
        shown,
        // A copy, because the frame's buffers leave this thread.
        samples: lastGood[shown].slice(),
        small: wanted.small ? await drawSmall(wanted.small) : null,
        rows,
        now: null,
        square: { center: target.center, halfWidth: target.halfWidth },
        field: wanted.field && logRatio ? await sampleField(tf, logRatio, target) : null,
        density: wanted.density && logDensity ? await sampleDensity(tf, logDensity, target) : null,
        components: all?.[0] ?? null,
        trail: passed,
        warp: wanted.warp && generate ? await sampleWarp(tf, generate, latent, target) : null,
      }
    },
    components: () => componentsOf(tf, learner),
    tune(values) {
      Object.assign(world.values, values)
      solo.tune(values)
      trainer.tuned()
    },
    retarget({ values }) {
      // Weights are about standard units, so a run keeps those that it started with.
      target = { ...family.build(values), units: target.units }
      reference = createReference(target, 0, training.capture)
      world.retarget(target)
      solo.retarget(target)
      trainer.retarget(target)
    },
    dispose() {
      trainer.dispose()
      solo.dispose()
      world.dispose()
    },
  }
}
