import { real } from '../../core/settings/params.ts'
import { playerParams } from '../games/adversarialParams.ts'
import { crossEntropy } from '../games/classifier.ts'
import { criticOf, generatorArrow } from '../games/gameGraph.ts'
import { codeCritic, pointCritic } from '../games/jointCritic.ts'
import { generatorAndEncoder } from '../latent/generatorAndEncoder.ts'
import { codeCriticArrow, encoderArrow } from '../latent/latentGraph.ts'
import { posteriorOf } from '../latent/posterior.ts'
import { objective, type Tensor1D, type Tensor3D } from '../objective.ts'
import { drawnAgain, pullAt } from '../pulls.ts'
import { mean } from '../tensors.ts'

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
        const [encoderLoss, generatorLoss, criticLoss, codesLoss] = world.play(
          [
            {
              who: [inference],
              rate: values.generatorRate,
              loss() {
                const inferred = code()
                return distance(generator.apply(inferred), x).sub(mean(ofCodes.logRatio(inferred)))
              },
            },
            {
              who: [generator],
              rate: values.generatorRate,
              loss() {
                const back = generator.apply(code())
                return distance(back, x)
                  .sub<Tensor1D>(mean(critic.logRatio(back)))
                  .sub(mean(critic.logRatio(generator.apply(z))))
              },
            },
            {
              who: [critic.network],
              rate: values.criticRate,
              loss() {
                const back = mean(critic.logRatio(generator.apply(code())).softplus())
                return crossEntropy(critic.logRatio(x), critic.logRatio(generator.apply(z))).add(
                  back,
                )
              },
            },
            {
              who: [ofCodes.network],
              rate: values.criticRate,
              loss: () => crossEntropy(ofCodes.logRatio(z), ofCodes.logRatio(code())),
            },
          ],
          'alternating',
        )
        return {
          encoder: encoderLoss,
          generator: generatorLoss,
          critic: criticLoss,
          'critic of codes': codesLoss,
        }
      },
      ...offers,
      ...posteriorOf(encoder),
      critic: { label: 'Log odds of data', at: critic.logRatio },
      facts: {
        pulls(x, noise) {
          const few = noise(x.shape[1])
          const back = generator.apply(encoder(x).sample(few, 'posterior'))
          const again = drawnAgain(x)
          const fooling = (of: Tensor3D): Tensor1D => mean(critic.logRatio(of)).neg()
          return [
            pullAt(tf, offers.sample(few), noise, fooling),
            pullAt(tf, back, noise, (of) => distance(of, again)),
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
      criticOf(false),
      codeCriticArrow,
    ],
  }),
  formula: ({ lambda }) =>
    `\\min_e\\;\\mathbb{E}_{p\\,e}\\big[${lambda}\\|x-G(z)\\|_1-w(z)\\big],\\quad\\min_q\\;\\mathbb{E}_{p\\,e}\\big[${lambda}\\|x-G(z)\\|_1-v(G(z))\\big]-\\mathbb{E}_{q}[v],\\quad v:\\,\\text{data or made},\\;w:\\,q(z)\\text{ or }e(z)`,
  summary: () =>
    'Data must come back from their codes, all codes together must look like the prior, and whatever the generator makes must look like data: the first covers, the last keeps off the gaps. The critics stand in for densities, so it bounds no KL and no direction is claimed.',
  direction: () => null,
  presets: [{ label: 'α-GAN', values: {} }],
  params: {
    lambda: real({
      label: 'λ',
      help: 'Weight of the distance between a point and what comes back of it, coordinate by coordinate.',
      default: 0.1,
      min: 0,
      max: 40,
      step: 0.1,
      live: true,
    }),
    generatorRate: playerParams.generatorRate,
    criticRate: playerParams.criticRate,
  },
})
