import { divergenceOf } from '../../core/divergences/choice.ts'
import { beginInside, coverFrom, insideFrom, modelOf, nodesOf, usedStart } from '../fit/begin.ts'
import { byLikelihood } from '../fit/byLikelihood.ts'
import { byQuadrature } from '../fit/byQuadrature.ts'
import { byData, byReparametrisation, byScore } from '../fit/bySamples.ts'
import { keepInside } from '../fit/keepInside.ts'
import { flows, params } from '../fit/params.ts'
import { standardised } from '../fit/standardised.ts'
import { reachOf, startOf } from '../fit/start.ts'
import { objective } from '../objective.ts'

const bothKls = { forward: { divergence: 'kl' }, reverse: { divergence: 'rkl' } } as const

/**
 * A model with a density, fitted to p by exactly the divergence that is picked.
 *
 * In Minka and in Nowozin et al. p and q are p and q; our v is log p/q, and fake(v) their f*(f′(p/q)).
 */
export default objective({
  id: 'fit',
  label: 'Fit',
  family: 'fit',
  order: 0,
  reference:
    'Minka 2005 (Divergence measures and message passing); Nowozin, Cseke & Tomioka 2016 (arXiv 1606.00709), table 3',
  learn(world) {
    const { tf, values } = world
    const model = modelOf(world)
    const samples = () => values.samples
    const byDensity = {
      quadrature: () =>
        byQuadrature(world, model, coverFrom(values), nodesOf(values, world.target)),
      reparametrised: () => byReparametrisation(world, model, samples),
      score: () => byScore(world, model, samples),
      data: () => byData(world, model),
    }[values.estimator]
    const estimate = world.target.density ? byDensity() : byLikelihood(world, model, values)
    const inside = () =>
      (model.parts && keepInside(world, model.parts, divergenceOf(values))) ?? undefined
    if (flows(values)) beginInside(world, model, divergenceOf(values))
    return {
      step(batch) {
        const { surrogate, losses } = estimate(divergenceOf(values), batch)
        if (flows(values)) world.follow(model.trained[0], values.length, surrogate, inside())
        else {
          const move = { who: model.trained, rate: values.rate, loss: surrogate }
          tf.dispose([...world.play([move], 'alternating')])
        }
        return losses
      },
      ...standardised(world, model),
      components: model.components,
    }
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
  summary: (values) => {
    const { label, direction } = divergenceOf(values)
    return {
      quadrature: `${values.model === 'flow' ? 'No noise' : 'No network, no noise'}: the gradient of ${label} is integrated numerically, so what is left to see is the divergence itself and where q starts.`,
      reparametrised: `${label} from ${values.samples} samples of q, differentiated through the samples: unbiased, but blind to modes in which q has no samples.`,
      score: `${label} from ${values.samples} samples of q by the score function: unbiased and noisy, and blind to modes in which q has no samples.`,
      data: `${label} from samples of p, each weighed by q/p${direction === 'forward' ? '; for forward KL the weights cancel and this is maximum likelihood' : ', which is noisy where q is much denser than p'}.`,
    }[values.estimator]
  },
  direction: (values) => divergenceOf(values).direction ?? null,
  divergence: divergenceOf,
  // An exact fit goes far in a few steps. A flow learns for longer, and measuring its D costs more.
  every: ({ model }) => (model === 'flow' ? 25 : 5),
  start: usedStart,
  startMoved(values, target) {
    const asked = startOf(values.start, target)
    const used = insideFrom(asked, values, target)
    return asked === used ? null : { asked, used }
  },
  reach: (values, target) => reachOf(usedStart(values, target), values.scatter, target),
  starts: ({ estimator, model }, kind) => ({
    scattered: { scatter: 1 },
    gathered: { scatter: 0 },
    alike:
      estimator === 'quadrature' && (model === 'gaussian' || (model === 'flow' && kind === 'line')),
  }),
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
  params,
})
