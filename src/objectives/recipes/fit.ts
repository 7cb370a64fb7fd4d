import { divergenceOf, divergenceParams } from '../../core/divergences/choice.ts'
import { expand } from '../../core/divergences/expansion.ts'
import { fitCover, widerOf } from '../../core/fitCover.ts'
import { choice, int, type ParamValue, real, type Values } from '../../core/params.ts'
import type { Accuracy } from '../../core/quadrature/cells.ts'
import { fitting } from '../../core/quadrature/nodes.ts'
import type { Target } from '../../core/targets/target.ts'
import { byQuadrature } from '../fit/byQuadrature.ts'
import { byData, byReparametrisation, byScore } from '../fit/bySamples.ts'
import { couplingFlow } from '../fit/coupling.ts'
import type { DensityModel } from '../fit/densityModel.ts'
import { gaussianMixture } from '../fit/gaussianMixture.ts'
import { splineFlow } from '../fit/spline.ts'
import { reachOf, scatterOf, scatterParam, startOf, startParam } from '../fit/start.ts'
import { objective, type Tensor3D, type World } from '../objective.ts'

type Settings = Record<string, ParamValue>
const sampled = ({ estimator }: Settings) => estimator === 'reparametrised' || estimator === 'score'
/** Steps along the gradient flow need a gradient without noise, and few parameters. */
const flows = ({ estimator, model }: Settings) => estimator === 'quadrature' && model !== 'flow'

const params = {
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

const bothKls = { forward: { divergence: 'kl' }, reverse: { divergence: 'rkl' } } as const

/** A model with a density, fitted to p by exactly the divergence that is picked. */
export default objective({
  id: 'fit',
  label: 'Fit',
  family: 'fit',
  order: 0,
  presets: [
    { label: 'One Gaussian', values: { model: 'gaussian' }, corners: bothKls },
    { label: 'Mixture of Gaussians', values: { model: 'mixture' }, corners: bothKls },
    {
      label: 'Normalising flow',
      values: { model: 'flow' },
      // Without quadrature, whose every node would cost a network.
      corners: {
        forward: { divergence: 'kl', estimator: 'data' },
        reverse: { divergence: 'rkl', estimator: 'reparametrised' },
      },
    },
  ],
  reference:
    'Minka 2005 (Divergence measures and message passing); Nowozin, Cseke & Tomioka 2016 (arXiv 1606.00709), table 3',
  params,
  direction: (values) => divergenceOf(values).direction ?? null,
  divergence: divergenceOf,
  start: ({ start }, target) => startOf(start, target),
  reach: ({ start, scatter }, target) => reachOf(start, scatter, target),
  starts: ({ estimator, model }, dim) => ({
    scattered: { scatter: 1 },
    gathered: { scatter: 0 },
    alike: estimator === 'quadrature' && (model === 'gaussian' || (model === 'flow' && dim === 1)),
  }),
  summary: (values) => {
    const { label } = divergenceOf(values)
    return {
      quadrature: `No network, no noise: the gradient of ${label} is integrated numerically, so what is left to see is the divergence itself and where q starts.`,
      reparametrised: `${label} from ${values.samples} samples of q, differentiated through the samples: unbiased, but blind to modes in which q has no samples.`,
      score: `${label} from ${values.samples} samples of q by the score function: unbiased and noisy, and blind to modes in which q has no samples.`,
      data: `${label} from samples of p, each weighed by q/p${values.divergence === 'kl' ? '; for forward KL the weights cancel and this is maximum likelihood' : ', which is noisy where q is much denser than p'}.`,
    }[values.estimator]
  },
  formula: (values) => {
    const { tex, texFake } = divergenceOf(values)
    const gradient = {
      quadrature: `-\\int q\\,\\big(${texFake}\\big)\\,\\nabla\\log q\\,\\mathrm{d}x`,
      reparametrised: `\\mathbb{E}_{z}\\Big[\\nabla f\\big(\\tfrac{p}{q}\\big)\\Big],\\;x=T(z)`,
      score: `-\\mathbb{E}_{q}\\big[\\big(${texFake}\\big)\\,\\nabla\\log q\\big]`,
      data: `-\\mathbb{E}_{p}\\big[\\tfrac{q}{p}\\,\\big(${texFake}\\big)\\,\\nabla\\log q\\big]`,
    }[values.estimator]
    return `\\min_q\\;${tex},\\quad\\nabla=${gradient}${values.estimator === 'reparametrised' ? '' : ',\\;v=\\log\\tfrac{p}{q}'}`
  },
  learn(world) {
    const { tf, values, dim } = world
    const { center, unit } = world.target.units
    const model = modelOf(world)
    const samples = () => values.samples
    const estimate = {
      quadrature: () => byQuadrature(world, model, coverFrom(values), nodesOf(values, dim)),
      reparametrised: () => byReparametrisation(world, model, samples),
      score: () => byScore(world, model, samples),
      data: () => byData(world, model),
    }[values.estimator]()
    const origin = () => tf.tensor1d(center.slice(0, dim))
    return {
      step(batch) {
        const { surrogate, losses } = estimate(divergenceOf(values), batch)
        if (flows(values)) world.follow(model.trained[0], values.length, surrogate)
        else tf.dispose(world.descend(model.trained, values.rate, surrogate))
        return losses
      },
      sample: (noise) => tf.div(tf.sub(model.sample(noise), origin()), unit),
      logDensity(x) {
        const inTarget = tf.add(tf.mul(x, unit), origin()) as Tensor3D
        return tf.add(model.logDensity(model.features(inTarget)), dim * Math.log(unit))
      },
      components: model.components,
    }
  },
})

/** What nodes carry besides p: the start, a q that covers p, and a wider one for the heavy tails. */
const coverFrom = (values: Values<typeof params>) => (target: Target) => [
  ...fitCover(target.mixture, reachOf(values.start, values.scatter, target)),
  widerOf(target.mixture),
]

/** Couplings cost a network at each node; total variation jumps between nodes, so it needs more. */
function nodesOf(values: Values<typeof params>, dim: 1 | 2): Accuracy {
  const usual = fitting[dim]
  if (dim === 2 && values.model === 'flow') return { ...usual, tolerance: 0.3 }
  return expand(divergenceOf(values)).real.sign === 0
    ? usual
    : { ...usual, cut: { 1: 8, 2: 2 }[dim] }
}

function modelOf(world: World<typeof params>): DensityModel {
  const { values, dim } = world
  const start = startOf(values.start, world.target)
  const scatter = scatterOf(values.scatter)
  switch (values.model as Values<typeof params>['model']) {
    case 'gaussian':
      return gaussianMixture(world, 1, start, scatter)
    case 'mixture':
      return gaussianMixture(world, values.components, start)
    case 'flow':
      return dim === 1
        ? splineFlow(world, start, scatter)
        : couplingFlow(world, values.layers, start)
  }
}
