import { ratesOfPlayers } from '../games/adversarialParams.ts'
import { asMade, asReal, crossEntropy } from '../games/classifier.ts'
import { jointCritic } from '../games/critics.ts'
import { generatorAndEncoder } from '../latent/generatorAndEncoder.ts'
import { encoderArrow, pairGraph } from '../latent/latentGraph.ts'
import { inTurn } from '../moves.ts'
import { objective } from '../objective.ts'

/**
 * A critic tells pairs of data and inferred code, p(x) e(z|x), from pairs of code and sample,
 * q(z) q(x|z); both networks descend what fools it.
 *
 * In Dumoulin et al. q(x, z) is p(x) e(z|x), p(x, z) is q(z) q(x|z); in Donahue et al. (BiGAN) the
 * encoder E has no noise. D is σ(v).
 */
export default objective({
  id: 'ali',
  label: 'ALI, BiGAN',
  family: 'joint',
  order: 31,
  reference:
    'Dumoulin et al. 2017 (arXiv 1606.00704), algorithm 1; Donahue et al. 2017 (arXiv 1605.09782)',
  learn(world) {
    const { values } = world
    const { prior, encoder, generator, networks, offers } = generatorAndEncoder(world)
    const critic = jointCritic(world)
    return {
      step(batch) {
        const { x } = batch.data()
        const z = prior.sample(batch, 'prior')
        const ofData = () => critic.logRatio(x, encoder(x).sample(batch, 'posterior'))
        const ofModel = () => critic.logRatio(generator.apply(z), z)
        return inTurn(world, {
          critic: critic.move(() => crossEntropy(ofData(), ofModel())),
          'generator and encoder': {
            who: networks,
            rate: values.generatorRate,
            loss: () => asMade(ofData()).add(asReal(ofModel())),
          },
        })
      },
      ...offers,
    }
  },
  formula: () =>
    '\\max_v V(v),\\;\\max_{q,e}V(-v),\\quad V(v)=\\mathbb{E}_{p(x)\\,e(z|x)}[\\log\\sigma(v)]+\\mathbb{E}_{q(z)\\,q(x|z)}[\\log\\sigma(-v)]',
  summary: () =>
    'Generator and encoder learn to make pairs of point and code that a critic cannot tell apart. A match of the pairs is a match of p and q too, but far from it neither KL direction describes what is descended.',
  graph: pairGraph(encoderArrow),
  params: ratesOfPlayers,
})
