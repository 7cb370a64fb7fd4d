import { standardNormal } from '../distributions.ts'
import { ratesOfPlayers } from '../games/adversarialParams.ts'
import { crossEntropy } from '../games/classifier.ts'
import { jointCritic } from '../games/critics.ts'
import { latentGraph, pairCriticArrow, wayBack } from '../latent/latentGraph.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { objective, type Tensor3D } from '../objective.ts'
import { mean } from '../tensors.ts'

/**
 * The ELBO with an encoder z = e(x, ε) of any shape: its density is not known, so a critic of pairs
 * estimates log e(z|x)/q(z), whose mean over e is the KL term.
 *
 * In Mescheder et al. q_φ(z|x) is e(z|x), p(z) and p_θ(x|z) are q(z) and q(x|z), and T is v.
 */
export default objective({
  id: 'avb',
  label: 'Adversarial variational Bayes',
  family: 'joint',
  order: 34,
  reference: 'Mescheder, Nowozin & Geiger 2017 (arXiv 1701.04722), algorithm 1',
  learn(world) {
    const { values, dim, latent } = world
    const { prior, decoder, generators, generates } = latentVariableModel(world)
    const encoder = world.mlp('encoder with noise', dim + latent, latent)
    const critic = jointCritic(world)
    const base = standardNormal(latent)
    return {
      step(batch) {
        const { x } = batch.data()
        const code = () => encoder.apply(x.concat<Tensor3D>(base.sample(batch, 'posterior'), 2))
        const z = prior.sample(batch, 'prior')
        const negativeElbo = () => {
          const inferred = code()
          return mean(critic.logRatio(x, inferred).sub(decoder(inferred).log(x)))
        }
        const [criticLoss, loss] = world.play(
          [
            critic.move(() => crossEntropy(critic.logRatio(x, code()), critic.logRatio(x, z))),
            { who: [encoder, ...generators], rate: values.rate, loss: negativeElbo },
          ],
          'alternating',
        )
        return { 'negative ELBO, as the critic has it': loss, critic: criticLoss }
      },
      ...generates,
    }
  },
  formula: () =>
    '\\min_{q,e}\\;\\mathbb{E}_{p(x)\\,e(z|x)}[v-\\log q(x|z)],\\quad\\max_v\\;\\mathbb{E}_{p(x)\\,e(z|x)}[\\log\\sigma(v)]+\\mathbb{E}_{p(x)\\,q(z)}[\\log\\sigma(-v)]',
  summary: () =>
    'A VAE whose encoder may have any shape. With a perfect critic its loss is the negative ELBO, which bounds the forward KL(p‖q) plus the entropy of p; the critic that stands in for the KL term errs, so it is no bound while training.',
  graph: latentGraph([pairCriticArrow], undefined, wayBack('encoder with noise')),
  params: {
    ...latentVariableParams,
    rate: { ...latentVariableParams.rate, default: 1e-3 },
    criticRate: ratesOfPlayers.criticRate,
  },
})
