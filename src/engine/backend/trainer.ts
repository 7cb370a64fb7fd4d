import type { LossState } from '../../core/record/checkpoint.ts'
import type { Target } from '../../core/targets/target.ts'

/** Makes a learner's steps, each on the batch that belongs to its number. */
export interface Trainer {
  /** Makes at least one and at most `limit` steps from number `step` on; returns how many. */
  advance(step: number, limit: number): Promise<number>
  /** Steps that were repeated from a recording, without asking the learner. */
  readonly replayed: number
  /** Means of the losses since `restartLosses`, one record per run. */
  losses(): Promise<Record<string, number>[]>
  /** From now on losses are those of the steps to come. */
  restartLosses(): void
  /** Says that live settings have changed. */
  tuned(): void
  /** Draws data from another target from now on. */
  retarget(target: Target): void
  /** The losses on the way to the next evaluation. */
  save(): Promise<LossState>
  /** Before the first step: goes on from number `step`. */
  restore(step: number, losses: LossState): void
  dispose(): void
}
