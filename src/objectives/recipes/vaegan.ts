import { int } from '../../core/settings/params.ts'
import { clauses } from '../clauses.ts'
import { ratesOfPlayers } from '../games/adversarialParams.ts'
import { asMade, asReal, crossEntropy } from '../games/classifier.ts'
import { said } from '../games/critics.ts'
import { criticOf, pulledArrow } from '../games/gameGraph.ts'
import { backPulls } from '../games/termPulls.ts'
import { generatorAndEncoder } from '../latent/generatorAndEncoder.ts'
import { encoderArrow } from '../latent/latentGraph.ts'
import { atOnce } from '../moves.ts'
import { objective, type Tensor1D, type Tensor3D } from '../objective.ts'
import { mean, meanSquaredDistance } from '../tensors.ts'
import { weight } from '../weight.ts'

/**
 * A VAE whose reconstructions are compared in what a critic sees of points, its features f(x), in place of
 * the points: ½‖f(x) − f(G(z))‖² is −log N(f(x); f(G(z)), I) and a constant. The critic, a head on f, knows
 * data from reconstructions and from samples.
 *
 * In Larsen et al. Dis_l is f, Dis is σ(v), Enc and Dec are e and G, and L_llike, L_prior, L_GAN the terms; γ as
 * there weighs reconstruction in the decoder's loss. The decoder descends −log Dis, which does not saturate.
 */
export default objective({
  id: 'vaegan',
  label: 'VAE/GAN',
  family: 'joint',
  order: 35,
  reference: 'Larsen et al. 2016 (arXiv 1512.09300), algorithm 1',
  learn(world) {
    const { tf, values } = world
    const { prior, generator, inference, encoder, offers } = generatorAndEncoder(world)
    const features = world.reader('features', values.features)
    const head = world.mlp('critic', values.features, 1)
    const critic = (x: Tensor3D) => said({ apply: (at) => head.apply(features.apply(at)) }, x)
    const unlike = (of: Tensor3D, x: Tensor3D): Tensor1D =>
      meanSquaredDistance(features.apply(of), features.apply(x)).mul(0.5)
    return {
      step(batch) {
        const { x } = batch.data()
        const made = () => generator.apply(prior.sample(batch, 'prior'))
        const back = () => generator.apply(encoder(x).sample(batch, 'posterior'))
        return atOnce(world, {
          critic: {
            who: [features, head],
            rate: values.criticRate,
            loss: () => crossEntropy(critic(x), critic(made())).add(asMade(critic(back()))),
          },
          encoder: {
            who: [inference],
            rate: values.generatorRate,
            loss: () => mean(encoder(x).klTo(prior)).add(unlike(back(), x)),
          },
          decoder: {
            who: [generator],
            rate: values.generatorRate,
            loss() {
              const returned = back()
              const fooled = asReal(critic(made()))
              const weighed = unlike(returned, x).mul<Tensor1D>(values.gamma)
              return weighed.add<Tensor1D>(fooled).add(asReal(critic(returned)))
            },
          },
        })
      },
      ...offers,
      critic: { label: 'Log odds of data', at: critic },
      facts: {
        pulls: backPulls(tf, {
          sample: offers.sample,
          back: (x, noise) => generator.apply(encoder(x).sample(noise, 'posterior')),
          fooling: (of) => asReal(critic(of)),
          distance: (back, x) => unlike(back, x).mul(values.gamma),
        }),
      },
    }
  },
  graph: () => ({
    arrows: [pulledArrow, encoderArrow, { ...criticOf(false), trained: ['critic', 'features'] }],
  }),
  formula: ({ gamma }) =>
    clauses(
      '\\min_e\\;\\mathbb{E}_{p}\\,\\mathrm{KL}(e(z|x)\\,\\|\\,q(z))+R',
      `\\min_q\\;${gamma}R-\\mathbb{E}_{q}[\\log\\sigma(v)]-\\mathbb{E}_{p\\,e}[\\log\\sigma(v(G(z)))]`,
      'R=\\mathbb{E}_{p\\,e}\\|f(x)-f(G(z))\\|^2/2',
      'v=h(f(x)):\\,\\text{data or made}',
    ),
  summary: () =>
    'An autoencoder that need not give a point back but what a critic sees of it, and a GAN with the same generator. What the critic overlooks is not reconstructed, and its features change as it learns, so the loss bounds no KL and no direction is claimed.',
  params: {
    gamma: weight({
      label: 'γ',
      help: 'Weight of the reconstruction in the decoder’s loss, beside fooling the critic.',
      default: 1,
    }),
    features: int({
      label: 'Features',
      help: 'How many numbers the critic sees a point by, in which reconstructions are compared.',
      default: 16,
      min: 1,
      max: 64,
    }),
    ...ratesOfPlayers,
  },
})
