import { divergenceParams } from '../../core/divergences/choice.ts'
import { choice, int, type ParamValue, real, type Values } from '../../core/settings/params.ts'
import { scatterParam, startParam } from './start.ts'

type Settings = Record<string, ParamValue>
const sampled = ({ estimator }: Settings) => estimator === 'reparametrised' || estimator === 'score'
/** Steps along the gradient flow need a gradient without noise, and few parameters. */
export const flows = ({ estimator, model }: Settings) =>
  estimator === 'quadrature' && model !== 'flow'

export const params = {
  model: choice({
    label: 'Model',
    help: 'What q may be. One Gaussian must choose what to cover; a mixture or a flow that is rich enough need not.',
    default: 'gaussian',
    options: [
      { value: 'gaussian', label: 'One Gaussian' },
      { value: 'mixture', label: 'Mixture of Gaussians' },
      { value: 'flow', label: 'Normalising flow' },
    ],
  }),
  components: int({
    label: 'Gaussians',
    help: 'Number of Gaussians in the model, each with its own mean, covariance and weight.',
    default: 3,
    min: 1,
    max: 16,
    shownWhen: ({ model }) => model === 'mixture',
  }),
  layers: int({
    label: 'Coupling layers',
    help: 'RealNVP layers on the plane. On the line, where a coupling has nothing to condition on, the flow is one monotone rational-quadratic spline.',
    default: 6,
    min: 2,
    max: 12,
    shownWhen: ({ model }) => model === 'flow',
  }),
  ...divergenceParams,
  estimator: choice({
    label: 'Gradient from',
    help: 'Quadrature is exact. Samples of q, through the samples or by the score function, are noisy, and blind where q has none. Samples of p weigh each by q/p; for forward KL that is maximum likelihood.',
    default: 'quadrature',
    options: [
      { value: 'quadrature', label: 'Quadrature (exact)' },
      { value: 'reparametrised', label: 'Samples of q, reparametrised' },
      { value: 'score', label: 'Samples of q, score function' },
      { value: 'data', label: 'Samples of p' },
    ],
  }),
  samples: int({
    label: 'Samples',
    help: 'Samples of q in one step; of each Gaussian in a reparametrised mixture.',
    default: 64,
    min: 1,
    max: 2048,
    scale: 'log',
    shownWhen: sampled,
  }),
  length: real({
    label: 'Step length',
    help: 'The longest step along the gradient flow, in units of (μ, log σ). Longer steps may leave a narrow basin.',
    default: 0.05,
    min: 0.001,
    max: 0.5,
    scale: 'log',
    live: true,
    shownWhen: flows,
  }),
  rate: real({
    label: 'Learning rate',
    help: 'Step size of the optimiser.',
    default: 0.003,
    min: 1e-6,
    max: 10,
    scale: 'log',
    live: true,
    shownWhen: (values) => !flows(values),
  }),
  start: startParam,
  scatter: scatterParam,
}

export type FitValues = Values<typeof params>
