import type { Target } from '../../../core/targets/target.ts'
import type { Learner, TF } from '../../../objectives/objective.ts'
import type { Trainer } from '../../session/trainer.ts'
import { buffer, flush, type Gpu } from '../gpu.ts'
import { createCapture } from './capture.ts'
import { createGpuBatch } from './gpuBatch.ts'
import { createTicker } from './tick.ts'

/** Aim for the time that one submit computes, in ms: long against its cost, short for a person. */
const SUBMIT = 12
const MOST = 256

/** Trains on the GPU without a word from outside: noise, data, clock and losses are all there. */
export function createGpuTrainer(
  tf: TF,
  gpu: Gpu,
  seeds: readonly number[],
  n: number,
  target: Target,
  learner: Learner,
): Trainer {
  const clock = buffer(gpu, Uint32Array.of(0))
  let batch = createGpuBatch(tf, gpu, seeds, n, target, clock)
  const ticker = createTicker(tf, gpu, seeds.length, clock)
  const capture = createCapture(tf, gpu, () => tf.tidy(() => ticker.tick(learner.step(batch))))
  let steps = 0
  let most = 1
  let previous: Promise<unknown> = Promise.resolve()
  let finished = 0
  /** Fits the next submits to the time that this one takes. */
  const timed = async (made: number): Promise<void> => {
    const began = performance.now()
    await gpu.queue.onSubmittedWorkDone()
    const now = performance.now()
    // It waited for the one before it.
    const each = (now - Math.max(began, finished)) / made
    finished = now
    most = Math.max(1, Math.min(2 * most, MOST, Math.round(SUBMIT / each)))
  }
  return {
    async advance(_, limit) {
      const made = capture.run(Math.min(limit, most))
      steps += made
      // One submit computes while the next is prepared, but no more than one waits.
      const done = timed(made)
      await previous
      previous = done
      return made
    },
    async losses() {
      const sums = await ticker.sums()
      return sums.map((record) =>
        Object.fromEntries(Object.entries(record).map(([name, sum]) => [name, sum / steps])),
      )
    },
    restartLosses() {
      ticker.reset()
      steps = 0
    },
    tuned: capture.reset,
    retarget(next) {
      capture.reset()
      flush(gpu) // commands that use its buffers
      batch.dispose()
      batch = createGpuBatch(tf, gpu, seeds, n, next, clock)
    },
    save: async () => ({ steps, sums: await ticker.save() }),
    restore(step, losses) {
      gpu.queue.writeBuffer(clock, 0, Uint32Array.of(step))
      steps = losses.steps
      ticker.restore(losses.sums)
    },
    dispose() {
      capture.dispose()
      ticker.dispose()
      batch.dispose()
      clock.destroy()
    },
  }
}
