import type { Target } from '../../../core/targets/target.ts'
import type { Learner, TF } from '../../../objectives/objective.ts'
import { createLossMeter } from '../../session/lossMeter.ts'
import { seededBatch } from '../../session/noise.ts'
import type { Trainer } from '../../session/trainer.ts'
import { createSteps } from './replay.ts'

/** How long to train, in ms, before tfjs gets its variables back: long against what that costs. */
const TURN = 5

/** Trains on the CPU: where the backend allows it, by replaying what a step computes. */
export function createReplayTrainer(
  tf: TF,
  seeds: readonly number[],
  n: number,
  target: Target,
  learner: Learner,
): Trainer {
  const meter = createLossMeter(tf, seeds.length)
  const steps = createSteps(tf, (step) =>
    meter.add(learner.step(seededBatch(tf, seeds, n, step, target))),
  )
  return {
    async advance(step, limit) {
      const end = performance.now() + TURN
      let made = 0
      do {
        steps.run(step + made)
        made++
      } while (made < limit && performance.now() < end)
      steps.settle()
      meter.count(made)
      return made
    },
    losses: meter.means,
    restartLosses: meter.reset,
    tuned: steps.forget,
    retarget(next) {
      target = next
      steps.forget()
    },
    save: meter.save,
    restore: (_, losses) => meter.restore(losses),
    dispose() {
      steps.dispose()
      meter.dispose()
    },
  }
}
