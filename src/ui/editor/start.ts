import { type Mode, modeOf } from '../../core/gaussian/mode.ts'
import type { Choice } from '../../core/settings/experiment.ts'
import type { TextParam } from '../../core/settings/params.ts'
import type { Target } from '../../core/targets/target.ts'
import { objectiveOf } from '../selectors/selectors.ts'

export const startName = 'start'

/** The parameter that holds where the model starts; null for a model that cannot be told. */
export function startParamOf(choice: Choice): TextParam | null {
  const { params, start } = objectiveOf(choice)
  const param = params[startName]
  return start && param?.kind === 'text' ? param : null
}

/** The Gaussian that the model starts from, `auto` made plain. */
export function startModeOf(choice: Choice, target: Target): Mode | null {
  const start = objectiveOf(choice).start?.(choice.values as never, target)
  return start ? modeOf(start) : null
}
