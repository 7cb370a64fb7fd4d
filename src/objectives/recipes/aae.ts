import { ratesOfPlayers } from '../games/adversarialParams.ts'
import { asReal, crossEntropy } from '../games/classifier.ts'
import { codeCritic } from '../games/critics.ts'
import { codeCriticArrow, latentGraph } from '../latent/latentGraph.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { inTurn } from '../moves.ts'
import { objective } from '../objective.ts'
import { mean } from '../tensors.ts'

/**
 * An autoencoder whose codes, all together, are to look like the prior to a critic of codes: the
 * encoder plays the generator's part.
 *
 * In Makhzani et al. q(z) is e(z) = E_p e(z|x), p(z) is q(z), and D is σ(v). To Hu et al. (section 3.2)
 * it is InfoGAN with x and z exchanged.
 */
export default objective({
  id: 'aae',
  label: 'Adversarial autoencoder',
  family: 'joint',
  order: 33,
  reference: 'Makhzani et al. 2016 (arXiv 1511.05644), section 2',
  facts: ['bound'],
  learn(world) {
    const { values } = world
    const { prior, encoder, decoder, trained, inference, offers } = latentVariableModel(world)
    const critic = codeCritic(world)
    return {
      step(batch) {
        const { x } = batch.data()
        const code = () => encoder(x).sample(batch, 'posterior')
        const z = prior.sample(batch, 'prior')
        return inTurn(world, {
          reconstruction: {
            who: trained,
            rate: values.rate,
            loss: () => mean(decoder(code()).log(x)).neg(),
          },
          'critic of codes': critic.move(() =>
            crossEntropy(critic.logRatio(z), critic.logRatio(code())),
          ),
          'encoder against it': {
            who: [inference],
            rate: values.rate,
            loss: () => asReal(critic.logRatio(code())),
          },
        })
      },
      ...offers,
    }
  },
  formula: () =>
    '\\min_{q,e}\\;-\\mathbb{E}_{p(x)\\,e(z|x)}[\\log q(x|z)],\\quad\\min_e\\max_v\\;\\mathbb{E}_{q(z)}[\\log\\sigma(v)]+\\mathbb{E}_{e(z)}[\\log\\sigma(-v)]',
  summary: () =>
    'Reconstructs data, and matches all codes together to the prior by a critic in place of a KL term. Nothing measures p against q, so no direction is claimed.',
  graph: latentGraph([codeCriticArrow]),
  params: { ...latentVariableParams, criticRate: ratesOfPlayers.criticRate },
})
