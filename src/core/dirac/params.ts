import { choice, int, type ParamValue, real } from '../settings/params.ts'

type All = Record<string, ParamValue>

/** Both games have the same step and start, so that they differ in their rules alone. */
export const sharedParams = {
  h: real({
    label: 'Step size h',
    help: 'Both players move by h times their gradient.',
    default: 0.1,
    min: 0.001,
    max: 2,
    scale: 'log',
  }),
  theta: real({
    label: 'Start θ',
    help: 'Where the model, one point, starts. The data is one point at 0.',
    default: 1,
    min: -4,
    max: 4,
    step: 0.1,
  }),
  psi: real({
    label: 'Start ψ',
    help: 'The slope with which the discriminator starts.',
    default: 0,
    min: -4,
    max: 4,
    step: 0.1,
  }),
}

/** What is played in one lane, and how. */
export const laneParams = {
  loss: choice({
    label: 'Loss',
    help: 'Minimax: both play f(θψ), f(t) = −log(1 + e⁻ᵗ). Non-saturating: the generator descends −f(−θψ) in its place. WGAN: f(t) = t.',
    default: 'minimax',
    options: [
      { value: 'minimax', label: 'Minimax' },
      { value: 'nonsaturating', label: 'Non-saturating' },
      { value: 'wgan', label: 'WGAN' },
    ],
  }),
  regulariser: choice({
    label: 'Regulariser',
    help: 'What is added to the discriminator’s side. R1: γ/2 times its squared slope. Instance noise: both points are blurred. WGAN-GP: γ/2 times (|ψ| − 1)². Clipping: |ψ| stays below a bound.',
    default: 'none',
    options: [
      { value: 'none', label: 'None' },
      { value: 'r1', label: 'R1' },
      { value: 'noise', label: 'Instance noise' },
      { value: 'gp', label: 'WGAN-GP' },
      { value: 'clip', label: 'Clipping' },
    ],
  }),
  gamma: real({
    label: 'Penalty γ',
    help: 'Weight of the gradient penalty. With R1 the flow no longer turns from γ = 2f′(0) on: 1, for WGAN 2.',
    default: 0.3,
    min: 0.01,
    max: 10,
    scale: 'log',
    shownWhen: ({ regulariser }: All) => regulariser === 'r1' || regulariser === 'gp',
  }),
  sigma: real({
    label: 'Noise σ',
    help: 'Standard deviation of the noise on data and model before the discriminator sees them.',
    default: 1,
    min: 0.05,
    max: 4,
    step: 0.05,
    shownWhen: ({ regulariser }: All) => regulariser === 'noise',
  }),
  clip: real({
    label: 'Bound c',
    help: 'After every step ψ is brought into [−c, c].',
    default: 1,
    min: 0.01,
    max: 4,
    step: 0.01,
    shownWhen: ({ regulariser }: All) => regulariser === 'clip',
  }),
  dynamics: choice({
    label: 'Rule of play',
    help: 'Simultaneous: both move at once. Alternating: θ, then ψ from there. Extragradient: the step that is right one step ahead. Optimistic: twice this step less the last. Lookahead: after every few simultaneous steps go part of the way back. Averaging: alternating, and shown is the exponential average of where it was.',
    default: 'simultaneous',
    options: [
      { value: 'simultaneous', label: 'Simultaneous' },
      { value: 'alternating', label: 'Alternating' },
      { value: 'extragradient', label: 'Extragradient' },
      { value: 'optimistic', label: 'Optimistic' },
      { value: 'lookahead', label: 'Lookahead' },
      { value: 'averaging', label: 'Averaging' },
    ],
  }),
  criticSteps: int({
    label: 'Critic steps',
    help: 'Steps of ψ for every step of θ.',
    default: 1,
    min: 1,
    max: 20,
    shownWhen: ({ dynamics }: All) => dynamics === 'alternating' || dynamics === 'averaging',
  }),
  fast: int({
    label: 'Fast steps k',
    help: 'Steps between two ways back.',
    default: 5,
    min: 1,
    max: 100,
    shownWhen: ({ dynamics }: All) => dynamics === 'lookahead',
  }),
  alpha: real({
    label: 'Share α',
    help: 'The share of the way that is kept; the rest is gone back.',
    default: 0.5,
    min: 0,
    max: 1,
    step: 0.05,
    shownWhen: ({ dynamics }: All) => dynamics === 'lookahead',
  }),
  decay: real({
    label: 'Decay β',
    help: 'Share of the average that each step keeps.',
    default: 0.99,
    min: 0,
    max: 0.9999,
    step: 0.001,
    shownWhen: ({ dynamics }: All) => dynamics === 'averaging',
  }),
}
