import { ratesOfPlayers } from '../games/adversarialParams.ts'
import { asMade, crossEntropy } from '../games/classifier.ts'
import { codeCritic, pointCritic } from '../games/critics.ts'
import { criticOf, pulledArrow } from '../games/gameGraph.ts'
import { backPulls } from '../games/termPulls.ts'
import { generatorAndEncoder } from '../latent/generatorAndEncoder.ts'
import { codeCriticArrow, encoderArrow } from '../latent/latentGraph.ts'
import { inTurn } from '../moves.ts'
import { objective, type Tensor1D, type Tensor3D } from '../objective.ts'
import { mean } from '../tensors.ts'
import { weight } from '../weight.ts'

/**
 * The two terms of the ELBO, each with a critic's log ratio in place of a density: a critic of points stands
 * beside the distance λ|x − G(z)|, and a critic of codes for KL(e(z|x) ‖ q(z)) over all x.
 *
 * In Rosca et al. D = σ(v), C = σ(w), R_D = −v and R_C = −w, where w is 0 for no opinion and grows towards
 * the prior; q_η(z|x) is e(z|x).
 */
export default objective({
  id: 'alphagan',
  label: 'α-GAN',
  family: 'joint',
  order: 36,
  reference: 'Rosca et al. 2017 (arXiv 1706.04987), algorithm 1',
  learn(world) {
    const { tf, values } = world
    const { prior, generator, inference, encoder, offers } = generatorAndEncoder(world)
    const critic = pointCritic(world)
    const ofCodes = codeCritic(world)
    const distance = (back: Tensor3D, x: Tensor3D): Tensor1D =>
      mean(back.sub(x).abs().sum(2)).mul(values.lambda)
    return {
      step(batch) {
        const { x } = batch.data()
        const z = prior.sample(batch, 'prior')
        const code = () => encoder(x).sample(batch, 'posterior')
        return inTurn(world, {
          encoder: {
            who: [inference],
            rate: values.generatorRate,
            loss() {
              const inferred = code()
              return distance(generator.apply(inferred), x).sub(mean(ofCodes.logRatio(inferred)))
            },
          },
          generator: {
            who: [generator],
            rate: values.generatorRate,
            loss() {
              const back = generator.apply(code())
              return distance(back, x)
                .sub<Tensor1D>(mean(critic.logRatio(back)))
                .sub(mean(critic.logRatio(generator.apply(z))))
            },
          },
          critic: critic.move(() => {
            const back = asMade(critic.logRatio(generator.apply(code())))
            return crossEntropy(critic.logRatio(x), critic.logRatio(generator.apply(z))).add(back)
          }),
          'critic of codes': ofCodes.move(() =>
            crossEntropy(ofCodes.logRatio(z), ofCodes.logRatio(code())),
          ),
        })
      },
      ...offers,
      critic: { label: 'Log odds of data', at: critic.logRatio },
      facts: {
        pulls: backPulls(tf, {
          ...{ sample: offers.sample, distance },
          back: (x, noise) => generator.apply(encoder(x).sample(noise, 'posterior')),
          fooling: (of) => mean(critic.logRatio(of)).neg(),
        }),
      },
    }
  },
  graph: () => ({ arrows: [pulledArrow, encoderArrow, criticOf(false), codeCriticArrow] }),
  formula: ({ lambda }) =>
    `\\min_e\\;\\mathbb{E}_{p\\,e}\\big[${lambda}\\|x-G(z)\\|_1-w(z)\\big],\\quad\\min_q\\;\\mathbb{E}_{p\\,e}\\big[${lambda}\\|x-G(z)\\|_1-v(G(z))\\big]-\\mathbb{E}_{q}[v],\\quad v:\\,\\text{data or made},\\;w:\\,q(z)\\text{ or }e(z)`,
  summary: () =>
    'Data must come back from their codes, all codes together must look like the prior, and whatever the generator makes must look like data: the first covers, the last keeps off the gaps. The critics stand in for densities, so it bounds no KL and no direction is claimed.',
  params: {
    lambda: weight({
      label: 'λ',
      help: 'Weight of the distance between a point and what comes back of it, coordinate by coordinate.',
      default: 0.1,
      max: 40,
    }),
    ...ratesOfPlayers,
  },
})
