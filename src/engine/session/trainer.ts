import type { LossState } from '../../core/record/checkpoint.ts'
import type { Target } from '../../core/targets/target.ts'
import type { Learner, TF } from '../../objectives/objective.ts'
import { createReplayTrainer } from '../wasm/replay/replayTrainer.ts'
import { createGpuTrainer } from '../webgpu/capture/captureTrainer.ts'
import { asGpu } from '../webgpu/gpu.ts'

/** Makes a learner's steps, each on the batch that belongs to its number. */
export interface Trainer {
  /** Makes at least one and at most `limit` steps from number `step` on; returns how many. */
  advance(step: number, limit: number): Promise<number>
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

/** @param n points in a batch */
export function createTrainer(
  tf: TF,
  seeds: readonly number[],
  n: number,
  target: Target,
  learner: Learner,
): Trainer {
  const gpu = asGpu(tf.backend())
  if (gpu) return createGpuTrainer(tf, gpu, seeds, n, target, learner)
  return createReplayTrainer(tf, seeds, n, target, learner)
}
