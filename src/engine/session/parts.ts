import { createReference } from '../../core/metrics/evaluate.ts'
import type { Reference } from '../../core/metrics/metric.ts'
import { metrics } from '../../core/metrics/registry.ts'
import { failed } from '../../core/record/failure.ts'
import type { Change } from '../../core/settings/course.ts'
import type { Experiment, LaneName } from '../../core/settings/experiment.ts'
import { ownOf, targetFamily } from '../../core/targets/registry.ts'
import { everyOf } from '../../objectives/every.ts'
import type { Learner, TF } from '../../objectives/objective.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { backendOf } from '../backend/backend.ts'
import type { Trainer } from '../backend/trainer.ts'
import { createEvaluator } from './evaluator.ts'
import { createMeasurements, type Measurements } from './measurements.ts'
import { createPatience, type Patience } from './patience.ts'
import { referenceOf } from './references.ts'
import { createRunStates, type RunStates } from './runStates.ts'
import { createSnapshots, type Snapshots } from './snapshots.ts'
import { createSolo, type Solo } from './solo.ts'
import { createTrail, type Trail } from './trail.ts'
import { createWorld, type OwnedWorld } from './world.ts'

/** What a session is made of, put together for one experiment as it is at step 0. */
export interface Parts {
  readonly tf: TF
  /** One per run. */
  readonly seeds: readonly number[]
  /** Steps between two regular evaluations. */
  readonly every: number
  /** Dimension of z, where the learner does not say. */
  readonly latent: number
  /** The target, prepared for the metrics. */
  readonly reference: () => Reference
  readonly world: OwnedWorld
  readonly learner: Learner
  readonly solo: Solo
  readonly trainer: Trainer
  readonly states: RunStates
  readonly measurements: Measurements
  readonly snapshots: Snapshots
  readonly trail: Trail
  readonly patience: Patience
  /** Has everything go on with other settings, or with another target. */
  change(change: Change): void
  dispose(): void
}

/** @throws Error with one sentence if the experiment names an unknown target or objective. */
export function createParts(tf: TF, experiment: Experiment, lane: LaneName): Parts {
  const { training } = experiment
  const family = targetFamily(experiment.target.id)
  const own = ownOf(experiment.target)
  if (own && !own.here) throw failed({ code: 'noPictures', name: own.name })
  const choice = experiment.lanes[lane]
  const objective = objectiveById(choice.id)
  if (!family) throw failed({ code: 'noTarget', id: experiment.target.id })
  if (!objective) throw failed({ code: 'noObjective', id: choice.id })
  if (!objective.spaces.includes(family.kind)) {
    throw failed({ code: 'notForImages', id: choice.id })
  }

  const seeds = Array.from({ length: training.runs }, (_, r) => (training.seed + r) >>> 0)
  const every = everyOf(experiment, lane)
  // One reference for all seeds: run r of an ensemble is measured as the single run with its seed.
  let current = referenceOf(family, experiment.target.values, training.capture)
  const { target } = current
  const world = createWorld(tf, seeds, target, training, choice.values)
  const learner = objective.learn(world)
  const solo = createSolo(tf, world, learner, objective, seeds, training)
  const trainer = backendOf(tf).trainer(learner, seeds, training.batch, target)
  const states = createRunStates(seeds.length, target.units)
  const snapshots = createSnapshots(states, () => current.target)
  const evaluator = createEvaluator({
    ...{ tf, seeds, world, objective, learner, solo, states },
    reference: () => current,
    latest: () => measurements.latest,
  })
  // Of points that have neither modes nor a density, what takes long is all there is.
  const quick = metrics.some((one) => one.cost === 'live' && one.defined(target))
  const whole = training.every > 0 || !quick
  const measurements = createMeasurements(
    seeds.length,
    every,
    whole,
    evaluator,
    trainer,
    states.alive,
    (step) => snapshots.take(step),
  )

  const retarget = (values: Parameters<typeof family.build>[0]) => {
    // Weights are about standard units, so a run keeps those that it started with.
    const next = { ...family.build(values), units: target.units }
    current = createReference(next, 0, training.capture)
    for (const part of [world, solo, trainer]) part.retarget(next)
  }
  return {
    ...{ tf, seeds, every, latent: training.latent, world, learner, solo, trainer, states },
    ...{ measurements, snapshots, trail: createTrail(tf, learner, seeds.length) },
    patience: createPatience(),
    reference: () => current,
    change(change) {
      if ('target' in change) retarget(change.target.values)
      else {
        Object.assign(world.values, change.values)
        solo.tune(change.values)
        trainer.tuned()
      }
      measurements.outdate()
    },
    dispose() {
      for (const part of [trainer, solo, world]) part.dispose()
    },
  }
}
