import { ratesOfPlayers } from '../games/adversarialParams.ts'
import { crossEntropy } from '../games/classifier.ts'
import { jointCritic } from '../games/critics.ts'
import { implicitModel } from '../latent/implicitModel.ts'
import { pairGraph, wayBack } from '../latent/latentGraph.ts'
import { atOnce } from '../moves.ts'
import { objective } from '../objective.ts'
import { mean, meanSquaredDistance } from '../tensors.ts'

/**
 * A reconstructor F sends samples back to the codes they came from, and data to codes; the generator is
 * pulled to where codes come back, E|z − F(G(z))|², and to pairs that a joint critic takes for data.
 * Codes are reconstructed, not data.
 *
 * In Srivastava et al. D_ω is log q(z) q(x|z)/(p(x) e(z|x)): minus the v of here. d is the squared
 * distance, γ the generator's numbers, and the reconstructor has unit noise when it names codes of data.
 */
export default objective({
  id: 'veegan',
  label: 'VEEGAN',
  family: 'joint',
  order: 32,
  reference: 'Srivastava et al. 2017 (arXiv 1705.07761), algorithm 1',
  learn(world) {
    const { values, latent } = world
    const { prior, generator, offers } = implicitModel(world, 'prior')
    const reconstructor = world.reader('reconstructor', latent)
    const critic = jointCritic(world)
    return {
      step(batch) {
        const { x } = batch.data()
        const z = prior.sample(batch, 'prior')
        const ofModel = () => critic.logRatio(generator.apply(z), z)
        const named = () => reconstructor.apply(x).add<never>(batch.normal('posterior', latent))
        const comesBack = () => meanSquaredDistance(reconstructor.apply(generator.apply(z)), z)
        return atOnce(world, {
          critic: critic.move(() => crossEntropy(critic.logRatio(x, named()), ofModel())),
          'codes that come back': {
            who: [reconstructor],
            rate: values.generatorRate,
            loss: comesBack,
          },
          generator: {
            who: [generator],
            rate: values.generatorRate,
            loss: () => comesBack().sub(mean(ofModel())),
          },
        })
      },
      ...offers,
      facts: { again: (x) => generator.apply(reconstructor.apply(x)) },
    }
  },
  formula: () =>
    '\\max_v\\;\\mathbb{E}_{p(x)\\,e(z|x)}[\\log\\sigma(v)]+\\mathbb{E}_{q}[\\log\\sigma(-v)],\\quad\\min_{q}\\;-\\mathbb{E}_{q}[v]+\\mathbb{E}_{q(z)}\\|z-F(G(z))\\|^2,\\quad\\min_F\\;\\mathbb{E}_{q(z)}\\|z-F(G(z))\\|^2',
  summary: () =>
    'Where the generator sends many codes to one place, codes cannot be told apart again, and it pays for that: a pull against collapse that needs no data. Its loss bounds a divergence of the pairs only together with the codes’ own, so no KL direction is claimed.',
  graph: pairGraph(wayBack('reconstructor')),
  params: ratesOfPlayers,
})
