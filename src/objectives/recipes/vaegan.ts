import { int, real } from '../../core/settings/params.ts'
import { playerParams } from '../games/adversarialParams.ts'
import { crossEntropy } from '../games/classifier.ts'
import { criticOf, generatorArrow } from '../games/gameGraph.ts'
import { said } from '../games/jointCritic.ts'
import { generatorAndEncoder } from '../latent/generatorAndEncoder.ts'
import { encoderArrow } from '../latent/latentGraph.ts'
import { posteriorOf } from '../latent/posterior.ts'
import { objective, type Tensor1D, type Tensor3D } from '../objective.ts'
import { drawnAgain, pullAt } from '../pulls.ts'
import { mean } from '../tensors.ts'

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
    const { tf, values, dim } = world
    const { prior, generator, inference, encoder, offers } = generatorAndEncoder(world)
    const features = world.mlp('features', dim, values.features)
    const head = world.mlp('critic', values.features, 1)
    const critic = (x: Tensor3D) => said({ apply: (at) => head.apply(features.apply(at)) }, x)
    const unlike = (of: Tensor3D, x: Tensor3D): Tensor1D =>
      mean(features.apply(of).sub(features.apply(x)).square().sum(2)).mul(0.5)
    const fooling = (of: Tensor3D): Tensor1D => mean(critic(of).neg().softplus())
    return {
      step(batch) {
        const { x } = batch.data()
        const made = () => generator.apply(prior.sample(batch, 'prior'))
        const back = () => generator.apply(encoder(x).sample(batch, 'posterior'))
        const [criticLoss, encoderLoss, decoderLoss] = world.play(
          [
            {
              who: [features, head],
              rate: values.criticRate,
              loss: () =>
                crossEntropy(critic(x), critic(made())).add(mean(critic(back()).softplus())),
            },
            {
              who: [inference],
              rate: values.generatorRate,
              loss: () => mean(encoder(x).klTo(prior)).add(unlike(back(), x)),
            },
            {
              who: [generator],
              rate: values.generatorRate,
              loss() {
                const returned = back()
                const fooled = fooling(made())
                return unlike(returned, x)
                  .mul<Tensor1D>(values.gamma)
                  .add<Tensor1D>(fooled)
                  .add(fooling(returned))
              },
            },
          ],
          'simultaneous',
        )
        return { critic: criticLoss, encoder: encoderLoss, decoder: decoderLoss }
      },
      ...offers,
      ...posteriorOf(encoder),
      critic: { label: 'Log odds of data', at: critic },
      facts: {
        pulls(x, noise) {
          const few = noise(x.shape[1])
          const back = generator.apply(encoder(x).sample(few, 'posterior'))
          const again = drawnAgain(x)
          return [
            pullAt(tf, offers.sample(few), noise, fooling),
            pullAt(tf, back, noise, (of) => unlike(of, again).mul(values.gamma)),
            pullAt(tf, back, noise, fooling),
          ]
        },
      },
    }
  },
  graph: () => ({
    arrows: [
      { ...generatorArrow, terms: ['critic', 'distance', 'back'] },
      encoderArrow,
      { ...criticOf(false), trained: ['critic', 'features'] },
    ],
  }),
  formula: ({ gamma }) =>
    `\\min_e\\;\\mathbb{E}_{p}\\,\\mathrm{KL}\\big(e(z|x)\\,\\|\\,q(z)\\big)+R,\\quad\\min_q\\;${gamma}R-\\mathbb{E}_{q}[\\log\\sigma(v)]-\\mathbb{E}_{p\\,e}[\\log\\sigma(v(G(z)))],\\quad R=\\mathbb{E}_{p\\,e}\\,\\tfrac12\\|f(x)-f(G(z))\\|^2,\\quad v=h(f(x)):\\,\\text{data or made}`,
  summary: () =>
    'An autoencoder that need not give a point back but what a critic sees of it, and a GAN with the same generator. What the critic overlooks is not reconstructed, and its features change as it learns, so the loss bounds no KL and no direction is claimed.',
  direction: () => null,
  presets: [{ label: 'VAE/GAN', values: {} }],
  params: {
    gamma: real({
      label: 'γ',
      help: 'Weight of the reconstruction in the decoder’s loss, beside fooling the critic.',
      default: 1,
      min: 0,
      max: 10,
      step: 0.1,
      live: true,
    }),
    features: int({
      label: 'Features',
      help: 'How many numbers the critic sees a point by, in which reconstructions are compared.',
      default: 16,
      min: 1,
      max: 64,
    }),
    generatorRate: playerParams.generatorRate,
    criticRate: playerParams.criticRate,
  },
})
