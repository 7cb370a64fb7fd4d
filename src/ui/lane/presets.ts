import type { Choice } from '../../core/experiment.ts'
import type { Direction, Objective, Preset } from '../../objectives/objective.ts'
import { objectiveOf } from '../selectors.ts'
import { strings } from '../strings.ts'

/** The menu entry whose settings the lane has, if it has those of one. */
export const presetOf = ({ presets }: Objective, choice: Choice): Preset | undefined =>
  presets.find((preset) =>
    Object.entries(preset.values).every(([name, value]) => choice.values[name] === value),
  )

/** What the menu says of a lane: the entry, or the objective and its main choice. */
export function laneLabel(choice: Choice): string {
  const objective = objectiveOf(choice)
  const preset = presetOf(objective, choice)
  if (preset) return preset.label
  // What it is a fit by says more than what else was chosen.
  for (const name of ['divergence', ...Object.keys(objective.params)]) {
    const param = objective.params[name]
    if (param?.kind !== 'choice') continue
    const option = param.options.find(({ value }) => value === choice.values[name])
    if (option) return `${objective.label}, ${option.label}`
  }
  return objective.label
}

export const directionOf = (choice: Choice): Direction | null =>
  objectiveOf(choice).direction(choice.values as never)

/** 'GAN, reverse KL' where the lane is a corner of the 2×2, else what the menu says. */
export function laneTitle(choice: Choice): string {
  const direction = directionOf(choice)
  const family = strings.lane.families[objectiveOf(choice).family]
  return direction ? `${family}, ${strings.lane.directionNames[direction]}` : laneLabel(choice)
}
