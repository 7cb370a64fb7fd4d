import type { Mixture } from '../../core/gaussian/mixture.ts'
import { createReference } from '../../core/metrics/evaluate.ts'
import type { Reference } from '../../core/metrics/metric.ts'
import { packRow, type Row } from '../../core/record/ensembleRow.ts'
import type { Frame, Status, Wanted } from '../../core/record/frame.ts'
import type { Choice, Experiment, LaneName } from '../../core/settings/experiment.ts'
import type { ParamValue } from '../../core/settings/params.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import type { Target } from '../../core/targets/target.ts'
import { everyOf } from '../../objectives/every.ts'
import type { TF } from '../../objectives/objective.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { backendOf } from '../backend/backend.ts'
import { componentsOf } from './components.ts'
import { createEvaluator } from './evaluator.ts'
import { createMeasurements } from './measurements.ts'
import { drawPicture } from './picture.ts'
import { createSolo } from './solo.ts'
import { createWorld } from './world.ts'

/** So many steps of a fit are followed, one in so many. */
const TRAIL = { steps: 400, stride: 4 }
/** The evaluation of many runs gives way after so long, in ms, so that a person need not wait. */
const TURN = 30

/** One lane's training, from step 0: R runs of one objective as one tensor program. */
export interface Session {
  /** The target, prepared for the metrics. */
  readonly reference: Reference
  /** One per run. */
  readonly statuses: readonly Status[]
  readonly step: number
  /**
   * Trains until `until`, or until `budget` ms have passed. It makes a step at least, unless many
   * runs are to be evaluated: then it may come back after one of these, and trains no further before
   * all are.
   */
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
  /**
   * Every metric of every run at the step reached, which leaves the regular evaluations as they are;
   * of a diverged run, its last good one.
   */
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

  const seeds = Array.from({ length: runs }, (_, r) => (training.seed + r) >>> 0)
  const every = everyOf(experiment, lane)
  // One reference for all seeds: run r of an ensemble is measured as the single run with its seed.
  const refer = (target: Target) => createReference(target, 0, training.capture)
  let reference = refer(family.build(experiment.target.values))
  const world = createWorld(tf, seeds, reference.target, training, choice.values)
  const learner = objective.learn(world)
  const solo = createSolo(tf, world, learner, objective, seeds, training)
  const trainer = backendOf(tf).trainer(learner, seeds, training.batch, reference.target)
  const statuses = Array<Status>(runs).fill('ok')
  const alive = () => statuses.includes('ok')
  const evaluator = createEvaluator({
    ...{ tf, seeds, world, objective, learner, solo, statuses },
    reference: () => reference,
    latest: () => measurements.latest,
  })
  const whole = training.every > 0
  const measurements = createMeasurements(runs, every, whole, evaluator, trainer, alive)
  let step = 0
  let trail: Frame['trail'][number][] = []
  const followed = () => learner.components && runs === 1 && step < TRAIL.steps

  await measurements.begin(step)
  await measurements.proceed(() => false)

  return {
    get reference() {
      return reference
    },
    statuses,
    get step() {
      return step
    },
    get latest() {
      return measurements.latest
    },
    async advance(until, budget) {
      const began = performance.now()
      const longer = (limit: number) => performance.now() - began > limit
      const waits = Number.isFinite(budget)
      const turned = () => waits && longer(Math.min(budget, TURN))
      if (!(await measurements.proceed(turned))) return
      while (step < until && alive()) {
        const regular = step - (step % every) + every
        const next = Math.min(until, regular, followed() ? step + TRAIL.stride : regular)
        step += await trainer.advance(step, next - step)
        if (followed()) trail.push({ step, components: (await componentsOf(tf, learner))![0] })
        if (step === regular) await measurements.begin(step)
        if (!(await measurements.proceed(turned)) || longer(budget)) break
      }
    },
    evaluate: async () => (alive() ? measurements.now(step) : measurements.latest),
    async frame(wanted) {
      const measured = wanted.measure && alive() ? await measurements.now(step) : null
      const picture = await drawPicture(
        { tf, seeds, learner, solo, statuses, evaluator, latent: training.latent },
        reference.target,
        wanted,
      )
      const passed = trail
      trail = []
      const now = measured && alive() ? packRow(step, measured) : null
      return { ...picture, step, rows: measurements.take(), now, trail: passed }
    },
    components: () => componentsOf(tf, learner),
    tune(values) {
      Object.assign(world.values, values)
      solo.tune(values)
      trainer.tuned()
      measurements.outdate()
    },
    retarget({ values }) {
      // Weights are about standard units, so a run keeps those that it started with.
      const target = { ...family.build(values), units: reference.target.units }
      reference = refer(target)
      world.retarget(target)
      solo.retarget(target)
      trainer.retarget(target)
      measurements.outdate()
    },
    dispose() {
      trainer.dispose()
      solo.dispose()
      world.dispose()
    },
  }
}
