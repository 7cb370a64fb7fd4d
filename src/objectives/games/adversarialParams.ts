import { choice, int, type ParamValue, real } from '../../core/settings/params.ts'
import { startParam } from '../fit/start.ts'
import { rate } from '../rate.ts'

/** What every game of a critic has. */
export const ratesOfPlayers = {
  generatorRate: rate({
    label: 'Generator learning rate',
    help: 'Step size of the generator.',
    default: 1e-3,
  }),
  criticRate: rate({
    label: 'Critic learning rate',
    help: 'Step size of the critic (discriminator).',
    default: 1e-3,
  }),
}

/** Settings of every two-player game. */
export const playerParams = {
  generator: choice({
    label: 'Generator',
    help: 'A network, or one Gaussian x = μ + Lz, whose mean and full matrix are trained and can be compared with an exact fit.',
    default: 'network',
    options: [
      { value: 'network', label: 'Network' },
      { value: 'gaussian', label: 'One Gaussian' },
    ],
  }),
  start: {
    ...startParam,
    shownWhen: ({ generator }: Record<string, ParamValue>) => generator === 'gaussian',
  },
  update: choice({
    label: 'Update',
    help: 'Alternating: the generator answers the critic’s new step on fresh samples. Simultaneous: both move at once, on the same batch.',
    default: 'alternating',
    options: [
      { value: 'alternating', label: 'Alternating' },
      { value: 'simultaneous', label: 'Simultaneous' },
    ],
  }),
  ...ratesOfPlayers,
  criticSteps: int({
    label: 'Critic steps',
    help: 'Critic steps for every generator step.',
    default: 1,
    min: 1,
    max: 10,
    live: true,
  }),
  instanceNoise: real({
    label: 'Instance noise',
    help: 'Sd of noise added to data and samples before the critic sees them, as a share of the data’s root-mean-square coordinate (on images, of half the way from ground to ink). It makes the two overlap, and so keeps the critic informative.',
    default: 0.05,
    min: 0,
    max: 1,
    step: 0.01,
    live: true,
  }),
  lipschitz: real({
    label: 'Slope bound',
    help: 'Spectral normalisation: every layer of the critic is divided by its largest singular value, and its output multiplied by this, which bounds its slope, in standard units. 0 is off.',
    default: 0,
    min: 0,
    max: 100,
    step: 1,
  }),
  averaging: real({
    label: 'Generator averaging',
    help: 'Samples come from an exponential moving average of the generator’s numbers, with this share kept at each of its steps: it damps what circles. 0 is off, 0.999 usual.',
    default: 0,
    min: 0,
    max: 0.9999,
    step: 0.001,
    shownWhen: ({ generator }: Record<string, ParamValue>) => generator === 'network',
  }),
}

/** With R1, the gradient penalty of those that have none of their own. */
export const adversarialParams = {
  ...playerParams,
  gradientPenalty: real({
    label: 'Gradient penalty',
    help: 'γ of R1: half of γ times the mean squared gradient of the critic on data is added to the critic’s loss. A flatter critic keeps its slopes finite and damps the game’s oscillation; 0 is off.',
    default: 0,
    min: 0,
    max: 10,
    step: 0.1,
    live: true,
  }),
}
