import type { Rank, Variable } from '@tensorflow/tfjs-core'
import type { TF } from '../../objectives/objective.ts'
import type { Sums } from './lossMeter.ts'

/** Sums in variables of tfjs, because a replayed step changes nothing else. */
export function createVariableSums(tf: TF, runs: number): Sums {
  // The leading 1 tells them from θ.
  const sums: Record<string, Variable> = {}
  return {
    add(losses) {
      for (const [name, loss] of Object.entries(losses)) {
        sums[name] ??= tf.variable(tf.zeros([1, runs]), false)
        sums[name].assign(tf.add(sums[name], loss))
      }
    },
    async read() {
      const read = Object.entries(sums).map(
        async ([name, sum]) => [name, await sum.data()] as const,
      )
      return Object.fromEntries(await Promise.all(read))
    },
    clear() {
      for (const sum of Object.values(sums)) tf.tidy(() => sum.assign(tf.zeros([1, runs])))
    },
    restore(saved) {
      for (const [name, sum] of Object.entries(saved)) {
        const start = tf.tensor2d(sum, [1, runs])
        if (sums[name]) sums[name].assign(start)
        else sums[name] = tf.variable<Rank>(start, false)
        start.dispose()
      }
    },
    dispose() {
      for (const sum of Object.values(sums)) sum.dispose()
    },
  }
}
