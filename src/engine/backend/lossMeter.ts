import type { LossState, Numbers } from '../../core/record/checkpoint.ts'
import type { Losses } from '../../objectives/objective.ts'

/** Sums of losses, kept where these are computed, so that nothing is read back from step to step. */
export interface Sums {
  /** Each loss is `[runs]`; which ones there are may differ from call to call. */
  add(losses: Losses): void
  /** Since `clear`: of each name a sum per run. */
  read(): Promise<Readonly<Record<string, ArrayLike<number>>>>
  clear(): void
  restore(sums: Numbers): void
  dispose(): void
}

export interface LossMeter {
  /** A step of this phase; not called where it is replayed, which adds to the sums by itself. */
  add(phase: number, losses: Losses): void
  /** Says that so many steps of this phase were made, replayed ones among them. */
  count(phase: number, made: number): void
  /** Means since `reset`, one record per run: each over the steps that have this loss. */
  means(): Promise<Record<string, number>[]>
  reset(): void
  save(): Promise<LossState>
  restore(state: LossState): void
  dispose(): void
}

export function createLossMeter(runs: number, sums: Sums): LossMeter {
  const names = new Map<number, readonly string[]>()
  const counts = new Map<number, number>()
  /** Steps before this meter went on from what another had saved. */
  let before: LossState['steps'] = {}
  const stepsWith = (name: string): number => {
    let steps = before[name] ?? 0
    for (const [phase, made] of counts) if (names.get(phase)?.includes(name)) steps += made
    return steps
  }
  return {
    add(phase, losses) {
      names.set(phase, Object.keys(losses))
      sums.add(losses)
    },
    count(phase, made) {
      counts.set(phase, (counts.get(phase) ?? 0) + made)
    },
    async means() {
      const means = Array.from({ length: runs }, (): Record<string, number> => ({}))
      for (const [name, sum] of Object.entries(await sums.read())) {
        const steps = stepsWith(name)
        if (steps > 0) for (const [r, mean] of means.entries()) mean[name] = sum[r] / steps
      }
      return means
    },
    reset() {
      sums.clear()
      counts.clear()
      before = {}
    },
    async save() {
      const read = Object.entries(await sums.read())
      return {
        steps: Object.fromEntries(read.map(([name]) => [name, stepsWith(name)])),
        sums: Object.fromEntries(read.map(([name, sum]) => [name, Float32Array.from(sum)])),
      }
    },
    restore(state) {
      counts.clear()
      before = state.steps
      sums.restore(state.sums)
    },
    dispose: sums.dispose,
  }
}
