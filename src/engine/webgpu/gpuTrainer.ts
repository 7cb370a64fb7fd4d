import type { Target } from '../../core/targets/target.ts'
import type { Learner, TF } from '../../objectives/objective.ts'
import { createLossMeter } from '../backend/lossMeter.ts'
import { batchFrom } from '../backend/noise.ts'
import type { Trainer } from '../backend/trainer.ts'
import { createCapture } from './capture/capture.ts'
import { createClockedSums } from './capture/clockedSums.ts'
import { buffer, flush, type Gpu } from './device/gpu.ts'
import { createGpuDraw } from './draw/gpuDraw.ts'

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
  const clock = buffer(gpu, Uint32Array.of(0), GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST)
  /** The step that the clock shows. */
  let shown = 0
  let draw = createGpuDraw(tf, gpu, seeds, target, clock)
  const meter = createLossMeter(seeds.length, createClockedSums(tf, gpu, seeds.length, clock))
  const phase = (step: number) => learner.phase?.(step) ?? 0
  const iteration = (step: number) =>
    tf.tidy(() => meter.add(phase(step), learner.step(batchFrom(draw, n, phase(step)))))
  const capture = createCapture(tf, gpu, iteration, phase)
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
  const setClock = (step: number) => {
    flush(gpu) // commands before
    gpu.queue.writeBuffer(clock, 0, Uint32Array.of(step))
    shown = step
  }
  return {
    get replayed() {
      return capture.replayed
    },
    async advance(step, limit) {
      if (step !== shown) setClock(step)
      const made = capture.run(step, Math.min(limit, most))
      for (let i = 0; i < made; i++) meter.count(phase(step + i), 1)
      shown += made
      // One submit computes while the next is prepared, but no more than one waits.
      const done = timed(made)
      await previous
      previous = done
      return made
    },
    losses: meter.means,
    restartLosses: meter.reset,
    tuned: capture.reset,
    retarget(next) {
      capture.reset()
      flush(gpu) // commands that use its buffers
      draw.dispose()
      draw = createGpuDraw(tf, gpu, seeds, next, clock)
    },
    save: meter.save,
    restore: (_, losses) => meter.restore(losses),
    dispose() {
      capture.dispose()
      meter.dispose()
      draw.dispose()
      clock.destroy()
    },
  }
}
