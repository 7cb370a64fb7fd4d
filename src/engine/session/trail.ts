import type { Frame } from '../../core/record/frame.ts'
import type { Learner, TF } from '../../objectives/objective.ts'
import { componentsOf } from './components.ts'

/** So many steps of a fit are followed, one in so many. */
const STEPS = 400
const STRIDE = 4

type Passed = Frame['trail'][number]

/** What a fit passes in its first steps, where it goes far. */
export interface Trail {
  /** The next step that is followed. */
  next(step: number): number
  follow(step: number): Promise<void>
  /** What was passed since the last call. */
  take(): readonly Passed[]
  save(): readonly Passed[]
  restore(passed: readonly Passed[]): void
}

export function createTrail(tf: TF, learner: Learner, runs: number): Trail {
  let passed: readonly Passed[] = []
  const followed = (step: number) => learner.components && runs === 1 && step < STEPS
  return {
    next: (step) => (followed(step) ? step - (step % STRIDE) + STRIDE : Number.POSITIVE_INFINITY),
    async follow(step) {
      // At the same steps however training is interrupted.
      if (!followed(step) || step % STRIDE !== 0) return
      const [components] = (await componentsOf(tf, learner))!
      passed = [...passed, { step, components }]
    },
    take() {
      const taken = passed
      passed = []
      return taken
    },
    save: () => passed,
    restore(saved) {
      passed = saved
    },
  }
}
