import { type Choice, type Experiment, trainingParams } from '../core/settings/experiment.ts'
import { targetFamily } from '../core/targets/registry.ts'
import type { TargetFamily } from '../core/targets/target.ts'
import { objectiveById } from '../objectives/registry.ts'
import { corner } from '../objectives/switches.ts'

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
  const before = targetFamily(experiment.target.id)?.training ?? {}
  const given = Object.keys(before).map((name) => {
    const { default: own } = trainingParams[name as keyof typeof trainingParams]
    return [name, own]
  })
  const possible = ({ id }: Choice) => objectiveById(id)?.spaces.includes(family.kind)
  return {
    target,
    training: { ...training, ...Object.fromEntries(given), ...family.training },
    lanes: {
      a: possible(lanes.a) ? lanes.a : corner('gan', 'reverse'),
      b: possible(lanes.b) ? lanes.b : corner('vae', 'forward'),
    },
  }
}
