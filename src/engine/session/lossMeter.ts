import type { Variable } from '@tensorflow/tfjs-core'
import type { LossState } from '../../core/record/checkpoint.ts'
import type { Losses, TF } from '../../objectives/objective.ts'

/** Sums losses where they are computed, so that nothing is read back from step to step. */
export interface LossMeter {
  add(losses: Losses): void
  /** Says that so many steps were made, also those whose losses were added by a replay. */
  count(made: number): void
  /** Means since `reset`, one record per run. */
  means(): Promise<Record<string, number>[]>
  reset(): void
  save(): Promise<LossState>
  restore(state: LossState): void
  dispose(): void
}

export function createLossMeter(tf: TF, runs: number): LossMeter {
  // Variables, because a replayed step changes nothing else. The leading 1 tells them from θ.
  const sums: Record<string, Variable> = {}
  let steps = 0
  return {
    add(losses) {
      for (const [name, loss] of Object.entries(losses)) {
        sums[name] ??= tf.variable(tf.zeros([1, runs]), false)
        sums[name].assign(tf.add(sums[name], loss))
      }
    },
    count(made) {
      steps += made
    },
    async means() {
      const means = Array.from({ length: runs }, (): Record<string, number> => ({}))
      if (steps === 0) return means
      for (const [name, sum] of Object.entries(sums)) {
        const values = await sum.data()
        for (const [r, mean] of means.entries()) mean[name] = values[r] / steps
      }
      return means
    },
    reset() {
      for (const sum of Object.values(sums)) tf.tidy(() => sum.assign(tf.zeros([1, runs])))
      steps = 0
    },
    async save() {
      const copies: Record<string, Float32Array> = {}
      for (const [name, sum] of Object.entries(sums))
        copies[name] = Float32Array.from(await sum.data())
      return { steps, sums: copies }
    },
    restore(state) {
      steps = state.steps
      for (const [name, sum] of Object.entries(state.sums)) {
        sums[name] = tf.tidy(() => tf.variable(tf.tensor2d(sum, [1, runs]), false))
      }
    },
    dispose() {
      for (const sum of Object.values(sums)) sum.dispose()
    },
  }
}
