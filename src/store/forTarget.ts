import { type Choice, type Experiment, trainingParams } from '../core/settings/experiment.ts'
import type { Params } from '../core/settings/params.ts'
import { targetFamily } from '../core/targets/registry.ts'
import type { TargetFamily } from '../core/targets/target.ts'
import { objectiveById } from '../objectives/registry.ts'
import { corner } from '../objectives/switches.ts'

/**
 * A lane with the settings that objectives have on this target, wherever it has what they have elsewhere.
 * @param before on which target that was; of an objective that has just been chosen, on none
 */
export function suited(lane: Choice, family?: TargetFamily, before?: TargetFamily): Choice {
  const params: Params = objectiveById(lane.id)?.params ?? {}
  const names = Object.keys({ ...before?.lanes, ...family?.lanes })
  const values = names
    .filter((name) => name in params)
    .map((name) => [name, before?.lanes?.[name] ?? params[name].default] as const)
    .filter(([name, usual]) => lane.values[name] === usual)
    .map(([name]) => [name, family?.lanes?.[name] ?? params[name].default] as const)
  return values.length === 0
    ? lane
    : { ...lane, values: { ...lane.values, ...Object.fromEntries(values) } }
}

/**
 * The experiment with another target: trained as that is best trained, and with a GAN or a VAE in
 * place of an objective that there is not on its space. Other settings stay.
 */
export function forTarget(
  experiment: Experiment,
  target: Choice,
  family: TargetFamily,
): Experiment {
  const { training, lanes } = experiment
  const before = targetFamily(experiment.target.id)
  const given = Object.keys(before?.training ?? {}).map((name) => {
    const { default: own } = trainingParams[name as keyof typeof trainingParams]
    return [name, own]
  })
  const possible = ({ id }: Choice) => objectiveById(id)?.spaces.includes(family.kind)
  const laneOf = (lane: Choice, other: Choice): Choice =>
    possible(lane) ? suited(lane, family, before) : suited(other, family)
  return {
    target,
    training: { ...training, ...Object.fromEntries(given), ...family.training },
    lanes: {
      a: laneOf(lanes.a, corner('gan', 'reverse')),
      b: laneOf(lanes.b, corner('vae', 'forward')),
    },
  }
}
