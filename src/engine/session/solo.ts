import type { Training } from '../../core/settings/experiment.ts'
import type { ParamValue } from '../../core/settings/params.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Learner, Objective, TF } from '../../objectives/objective.ts'
import { createWorld, type OwnedWorld } from './world.ts'

/**
 * One run of an ensemble on its own. Pictures are of one run; asked of the whole ensemble, they
 * would cost as many times more as it has runs.
 */
export interface Solo {
  /** A learner with the weights that run `r` has now. */
  of(r: number): Learner
  tune(values: Readonly<Record<string, ParamValue>>): void
  retarget(target: Target): void
  dispose(): void
}

export function createSolo(
  tf: TF,
  ensemble: OwnedWorld,
  learner: Learner,
  objective: Objective,
  seeds: readonly number[],
  training: Training,
): Solo {
  if (seeds.length === 1)
    return { of: () => learner, tune: () => {}, retarget: () => {}, dispose: () => {} }
  let single: { readonly world: OwnedWorld; readonly learner: Learner } | null = null
  const create = () => {
    const world = createWorld(tf, [seeds[0]], ensemble.target, training, ensemble.values)
    return { world, learner: objective.learn(world as never) }
  }
  return {
    of(r) {
      single ??= create()
      single.world.trainables.forEach(({ theta }, i) => {
        const row = tf.slice(ensemble.trainables[i].theta, [r, 0], [1, -1])
        theta.assign(row)
        row.dispose()
      })
      return single.learner
    },
    tune(values) {
      if (single) Object.assign(single.world.values, values)
    },
    retarget: (target) => single?.world.retarget(target),
    dispose: () => single?.world.dispose(),
  }
}
