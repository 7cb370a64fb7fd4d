import type { OptimiserKind } from '../../core/settings/experiment.ts'
import type { Trainable } from '../../objectives/network.ts'
import type { Tensor2D } from '../../objectives/objective.ts'

/** Constants as in tf.train; `decay` is RMSProp's ρ. */
export interface OptimiserOptions {
  readonly beta1?: number
  readonly beta2?: number
  readonly decay?: number
  readonly epsilon?: number
}

/** The rule with every constant filled in. */
export interface Rule extends Required<OptimiserOptions> {
  readonly kind: OptimiserKind
}

/** The optimiser state of one trainable. */
export interface Update {
  apply(theta: Trainable['theta'], gradient: Tensor2D, rate: number): void
  /**
   * The state as data: t, the number of steps made, where the rule asks for it, else 0; then its
   * averages, each as long as θ: m and v of Adam, s of RMSProp. Powers of β follow from t.
   */
  save(): Promise<Float32Array>
  /** Goes on from a state that `save` gave, on whatever backend. */
  restore(state: Float32Array): void
  dispose(): void
}

/** Averages that a rule keeps for each number of θ. */
export const averages: Readonly<Record<OptimiserKind, number>> = { sgd: 0, rmsprop: 1, adam: 2 }

/** @throws if `state` is not one of this rule for so many numbers */
export function requireState({ kind }: Rule, size: number, state: Float32Array): void {
  const expected = 1 + averages[kind] * size
  if (state.length !== expected) {
    throw new Error(`A state of ${kind} has ${expected} numbers here, this one ${state.length}.`)
  }
}
