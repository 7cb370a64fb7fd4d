import type { Target } from '../../core/targets/target.ts'
import type { Learner } from '../../objectives/objective.ts'
import type { DataDraw } from './draw.ts'
import type { LossMeter } from './lossMeter.ts'
import { batchFrom } from './noise.ts'
import type { Steps } from './steps.ts'
import type { Trainer } from './trainer.ts'

/** How long to train, in ms, before tfjs gets its variables back: long against what that costs. */
const TURN = 5

/** Draws from a target until it is disposed of. */
export interface DataSource {
  at(step: number): DataDraw
  dispose(): void
}

interface Parts {
  readonly meter: LossMeter
  open(target: Target): DataSource
  /** Steps that do `step(k)`, which are alike where `phase(k)` is. */
  steps(step: (k: number) => void, phase: (k: number) => number): Steps
}

/** Trains in turns on the processor that this runs on. */
export function createTurnTrainer(
  learner: Learner,
  n: number,
  target: Target,
  { meter, open, steps: create }: Parts,
): Trainer {
  const phase = (step: number) => learner.phase?.(step) ?? 0
  let source = open(target)
  const steps = create(
    (step) => meter.add(phase(step), learner.step(batchFrom(source.at(step), n, phase(step)))),
    phase,
  )
  return {
    get replayed() {
      return steps.replayed
    },
    async advance(step, limit) {
      const end = performance.now() + TURN
      let made = 0
      do {
        steps.run(step + made)
        meter.count(phase(step + made), 1)
        made++
      } while (made < limit && performance.now() < end)
      steps.settle()
      return made
    },
    losses: meter.means,
    restartLosses: meter.reset,
    tuned: steps.forget,
    retarget(next) {
      steps.forget()
      source.dispose()
      source = open(next)
    },
    save: meter.save,
    restore: (_, losses) => meter.restore(losses),
    dispose() {
      steps.dispose()
      source.dispose()
      meter.dispose()
    },
  }
}
