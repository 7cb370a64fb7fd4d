import type { Component } from '../../core/gaussian/mixture.ts'
import { once } from '../../core/numerics/once.ts'
import type { Choice } from '../../core/settings/experiment.ts'
import type { Target } from '../../core/targets/target.ts'
import { objectiveOf } from '../selectors/selectors.ts'

const moved = once((choice: Choice) =>
  once(
    (target: Target) => objectiveOf(choice).startMoved?.(choice.values as never, target) ?? null,
  ),
)

/** Where q starts instead of where it was asked to, because D is infinite there; else null. */
export const startUsed = (choice: Choice, target: Target): Component | null =>
  moved(choice)(target)?.used ?? null
