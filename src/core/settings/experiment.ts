import type { ParamValue } from './params.ts'
import { choice, defaults, int, type Params, real, type Values } from './params.ts'

/** Settings that both lanes share, so that a comparison stays fair by construction. */
export const trainingParams = {
  seed: int({
    label: 'Seed',
    help: 'Decides every random number of the run: the same seed is the same run.',
    default: 1,
    min: 0,
    max: 2 ** 31 - 1,
  }),
  runs: int({
    label: 'Runs',
    help: 'Seeds trained side by side, as one program: this seed and those after it. Each run is the one that its seed would give alone.',
    default: 1,
    min: 1,
    max: 64,
    scale: 'log',
  }),
  batch: int({
    label: 'Batch size',
    help: 'Data points, and model samples, in one training step.',
    default: 64,
    min: 8,
    max: 2048,
    scale: 'log',
  }),
  depth: int({
    label: 'Hidden layers',
    help: 'Hidden layers of every network.',
    default: 2,
    min: 0,
    max: 6,
  }),
  width: int({
    label: 'Width',
    help: 'Units in every hidden layer.',
    default: 64,
    min: 2,
    max: 512,
    scale: 'log',
  }),
  network: choice({
    label: 'Networks',
    help: 'Of pictures. Convolutional: each hidden layer of what reads them halves their sides, and what makes them is its mirror (Radford et al. 2015, without batch normalisation); the coarsest layer has Width channels, each finer one half as many. What sees more than a picture, such as a critic of pairs or the field of a flow, stays dense. On wasm a step takes some twenty times as long as with dense layers.',
    default: 'dense',
    options: [
      { value: 'dense', label: 'Dense' },
      { value: 'convolutional', label: 'Convolutional' },
    ],
    shownWhen: (_, kind) => kind === 'image',
  }),
  activation: choice({
    label: 'Activation',
    help: 'Non-linearity of the hidden layers.',
    default: 'relu',
    options: [
      { value: 'relu', label: 'ReLU' },
      { value: 'leakyRelu', label: 'Leaky ReLU' },
      { value: 'tanh', label: 'tanh' },
      { value: 'silu', label: 'SiLU' },
      { value: 'softplus', label: 'Softplus' },
    ],
  }),
  latent: int({
    label: 'Latent size',
    help: 'Dimension of the code z ~ N(0, I).',
    default: 8,
    min: 1,
    max: 64,
  }),
  optimiser: choice({
    label: 'Optimiser',
    help: 'Update rule of every player.',
    default: 'adam',
    options: [
      { value: 'adam', label: 'Adam' },
      { value: 'rmsprop', label: 'RMSProp' },
      { value: 'sgd', label: 'SGD' },
    ],
  }),
  beta1: real({
    label: 'Adam β₁',
    help: 'Memory of the gradient average in Adam; GANs are often trained with 0.5.',
    default: 0.5,
    min: 0,
    max: 0.99,
    step: 0.01,
    shownWhen: (values) => values.optimiser === 'adam',
  }),
  dynamics: choice({
    label: 'Rule of play',
    help: 'What is added to the optimiser of each player, against the circles that games run in. Extragradient: look a step ahead, and take the step that is right there (each step costs two). Optimistic: expect the next step to be like this one. Lookahead: after every five moves go back half of the way.',
    default: 'descent',
    options: [
      { value: 'descent', label: 'Plain' },
      { value: 'extragradient', label: 'Extragradient' },
      { value: 'optimistic', label: 'Optimistic' },
      { value: 'lookahead', label: 'Lookahead' },
    ],
  }),
  every: int({
    label: 'Evaluate every',
    help: 'Steps between two evaluations of the metrics; curves do not depend on your machine. 0 is automatic: 5 for a fit, 500 for a path on images and for a thousand modes, and 100 for all else, the sliced W₂ at every fifth of these.',
    default: 0,
    min: 0,
    max: 10000,
    scale: 'log',
  }),
  capture: real({
    label: 'Captured from',
    help: 'A mode counts as captured from this fraction of its true mass within 3 sd. Even scatter over the default grid puts 29 % near each mode, a VAE at 65 % high quality 42 to 95 %; a third lies between. Most of what is around the mode must be near it, too.',
    default: 0.33,
    min: 0.01,
    max: 1,
    step: 0.01,
  }),
} satisfies Params

export type Training = Values<typeof trainingParams>
export type Activation = Training['activation']
export type OptimiserKind = Training['optimiser']

/** A thing chosen by id, with its settings. */
export interface Choice {
  readonly id: string
  readonly values: Readonly<Record<string, ParamValue>>
}

export const laneNames = ['a', 'b'] as const
export type LaneName = (typeof laneNames)[number]

/** Plain data: the only thing that is shared, saved, compared, and sent to a worker. */
export interface Experiment {
  readonly target: Choice
  readonly training: Training
  readonly lanes: Readonly<Record<LaneName, Choice>>
}

/** A choice with every parameter at its default, but for `overrides`. */
export const choose = (
  entry: { readonly id: string; readonly params: Params },
  overrides: Readonly<Record<string, ParamValue | undefined>> = {},
): Choice => ({
  id: entry.id,
  values: { ...defaults(entry.params), ...overrides } as Record<string, ParamValue>,
})
