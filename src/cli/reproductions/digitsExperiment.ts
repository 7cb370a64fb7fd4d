import { choose, type Experiment, trainingParams } from '../../core/settings/experiment.ts'
import { defaults } from '../../core/settings/params.ts'
import { targetFamily } from '../../core/targets/registry.ts'
import { objectiveById } from '../../objectives/registry.ts'
import { corner } from '../../objectives/switches.ts'

/** The corners of the screen's two switches. */
export const digitsMethods = {
  'GAN, reverse KL': corner('gan', 'reverse'),
  'GAN, forward KL': corner('gan', 'forward'),
  'VAE, reverse KL': corner('vae', 'reverse'),
  'VAE, forward KL': corner('vae', 'forward'),
} as const

export type DigitsMethod = keyof typeof digitsMethods
export const everyDigitsMethod = Object.keys(digitsMethods) as readonly DigitsMethod[]

/** As it is where a person chooses the digits, from many seeds. */
export function digitsExperiment(method: DigitsMethod, seeds: number): Experiment {
  const digits = targetFamily('digits')!
  const { id, values } = digitsMethods[method]
  const objective = objectiveById(id)!
  const own = Object.entries(digits.lanes ?? {}).filter(([name]) => name in objective.params)
  const lane = choose(objective, { ...values, ...Object.fromEntries(own) })
  return {
    target: choose(digits),
    training: {
      ...defaults(trainingParams),
      ...digits.training,
      runs: seeds,
      every: trainingParams.every.max,
    },
    lanes: { a: lane, b: lane },
  }
}
