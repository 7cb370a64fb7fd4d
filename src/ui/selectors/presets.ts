import type { Choice } from '../../core/settings/experiment.ts'
import type { ChoiceParam } from '../../core/settings/params.ts'
import { labelOf, optionLabel, presetLabel } from '../../languages/declared.ts'
import { words } from '../../languages/words.ts'
import type { Direction } from '../../objectives/preset.ts'
import { presetOf } from '../../objectives/switches.ts'
import { objectiveOf } from './selectors.ts'

/** The choice of a divergence that a lane's objective has, if it has one. */
export function divergenceChoice(choice: Choice): ChoiceParam | null {
  const param = objectiveOf(choice).params.divergence
  return param?.kind === 'choice' ? param : null
}

/** The name of the divergence that a lane has chosen, if it has a choice. */
function divergenceLabel(choice: Choice): string | null | undefined {
  const param = divergenceChoice(choice)
  const chosen = param?.options.find(({ value }) => value === choice.values.divergence)
  return param && chosen && optionLabel(param, chosen)
}

/** What a lane trains: the menu's entry, and the divergence where there is a choice of one. */
export function laneLabel(choice: Choice): string {
  const objective = objectiveOf(choice)
  const preset = presetOf(objective, choice)
  const what = preset ? presetLabel(objective, preset) : labelOf(objective)
  const divergence = divergenceLabel(choice)
  return divergence ? `${what}, ${divergence}` : what
}

export const directionOf = (choice: Choice): Direction | null =>
  objectiveOf(choice).direction(choice.values as never)

/** 'GAN, reverse KL' where the lane is a corner of the 2×2, else what it trains. */
export function laneTitle(choice: Choice): string {
  const direction = directionOf(choice)
  const family = words.lane.families[objectiveOf(choice).family]
  return direction ? `${family}, ${words.lane.directionNames[direction]}` : laneLabel(choice)
}

/**
 * Settings with a control of their own beside the list of settings: the divergence has the switch
 * of directions, α its dial, and what the entries of the menu set, the menu.
 */
export function settledElsewhere(choice: Choice): ReadonlySet<string> {
  const { params, presets } = objectiveOf(choice)
  const entries = presets.length > 1 ? presets.flatMap(({ values }) => Object.keys(values)) : []
  return new Set([...entries, ...(params.divergence ? ['divergence', 'alpha'] : [])])
}
