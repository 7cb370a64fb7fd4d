import type { Losses, Tensor, TF } from '../objectives/objective.ts'

/** Sums losses where they are computed, so that nothing is read back from step to step. */
export interface LossMeter {
  add(losses: Losses): void
  /** Means since the last call, one record per run. */
  take(): Promise<Record<string, number>[]>
  dispose(): void
}

export function createLossMeter(tf: TF, runs: number): LossMeter {
  let sums: Record<string, Tensor> = {}
  let steps = 0
  const dispose = () => {
    for (const sum of Object.values(sums)) sum.dispose()
    sums = {}
    steps = 0
  }
  return {
    add(losses) {
      const before = sums
      sums = {}
      for (const [name, loss] of Object.entries(losses)) {
        sums[name] = tf.keep(before[name] ? tf.add(before[name], loss) : tf.clone(loss))
        before[name]?.dispose()
      }
      steps++
    },
    async take() {
      const means = Array.from({ length: runs }, (): Record<string, number> => ({}))
      for (const [name, sum] of Object.entries(sums)) {
        const values = await sum.data()
        for (const [r, mean] of means.entries()) mean[name] = values[r] / steps
      }
      dispose()
      return means
    },
    dispose,
  }
}
