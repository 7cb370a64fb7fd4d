import type { OptimiserKind } from '../../core/settings/experiment.ts'
import type { Trainable } from '../../objectives/network.ts'
import type { Tensor2D, TF } from '../../objectives/objective.ts'
import { backendOf } from '../backend/backend.ts'
import type { OptimiserOptions, Rule, Update } from '../backend/update.ts'

export interface Optimiser {
  /** One step of `who` against `gradient`, `[runs, P]`; the rate may change from step to step. */
  apply(who: Trainable, gradient: Tensor2D, rate: number): void
  /** The state of `who` as data, or null before its first step. */
  save(who: Trainable): Promise<Float32Array | null>
  /** Goes on with `who` from what `save` gave. */
  restore(who: Trainable, state: Float32Array | null): void
  dispose(): void
}

/** Adam, RMSProp or SGD for the backend that is set now, with separate state per trainable. */
export function createOptimiser(
  tf: TF,
  kind: OptimiserKind,
  options: OptimiserOptions = {},
): Optimiser {
  const rule: Rule = { kind, beta1: 0.9, beta2: 0.999, decay: 0.9, epsilon: 1e-7, ...options }
  const backend = backendOf(tf)
  const updates = new Map<Trainable['theta'], Update>()
  const updateOf = ({ theta }: Trainable): Update => {
    const known = updates.get(theta) ?? backend.update(rule, theta.shape)
    updates.set(theta, known)
    return known
  }
  return {
    apply: (who, gradient, rate) => updateOf(who).apply(who.theta, gradient, rate),
    save: async ({ theta }) => (await updates.get(theta)?.save()) ?? null,
    restore(who, state) {
      if (state) updateOf(who).restore(state)
      else {
        updates.get(who.theta)?.dispose()
        updates.delete(who.theta)
      }
    },
    dispose() {
      for (const update of updates.values()) update.dispose()
      updates.clear()
    },
  }
}
