import { pulledArrow } from '../games/gameGraph.ts'
import { pointGame, pointGameGraph, pointGameParams, pointGameTex } from '../games/pointGame.ts'
import { backPulls } from '../games/termPulls.ts'
import { implicitModel } from '../latent/implicitModel.ts'
import { wayBack } from '../latent/latentGraph.ts'
import { inTurn } from '../moves.ts'
import { objective, type Tensor1D, type Tensor3D } from '../objective.ts'
import { meanSquaredDistance } from '../tensors.ts'
import { weight } from '../weight.ts'

/**
 * The non-saturating game, and an encoder: what comes back of data, G(E(x)), is to lie near x and to look
 * like data to the critic. So the generator is drawn to modes that its samples do not reach.
 *
 * In Che et al. D is σ(v), d the squared distance, and λ₁, λ₂ are theirs, the second signed so that E and G
 * both fool the critic. Of their two algorithms this is the one without diffusion.
 */
export default objective({
  id: 'mdgan',
  label: 'Mode-regularised GAN',
  family: 'joint',
  order: 37,
  reference: 'Che et al. 2017 (arXiv 1612.02136)',
  learn(world) {
    const { tf, values, latent } = world
    const { prior, generator, offers } = implicitModel(world)
    const encoder = world.reader('encoder without noise', latent)
    const game = pointGame(world)
    const again = (x: Tensor3D) => generator.apply(encoder.apply(x))
    const distance = (back: Tensor3D, x: Tensor3D): Tensor1D =>
      meanSquaredDistance(back, x).mul(values.distance)
    return {
      step(batch) {
        const { x } = batch.data()
        const { critic, fooling, fooler } = game.on(batch)
        const samples = (name: string) => generator.apply(prior.sample(batch, name))
        const regulariser = (): Tensor1D => {
          const back = again(x)
          return distance(back, x).add(fooling(back, 'back').mul(values.realism))
        }
        return inTurn(world, {
          critic: critic(x, () => samples('critic')),
          generator: fooler([generator], () => samples('generator'), regulariser),
          encoder: { who: [encoder], rate: values.generatorRate, loss: regulariser },
        })
      },
      ...offers,
      ...game.reads,
      facts: {
        again,
        pulls: backPulls(tf, {
          ...{ sample: offers.sample, back: again, distance },
          fooling(of, noise, name) {
            const fooled = game.on(noise).fooling(of, name)
            return name === 'back' ? fooled.mul(values.realism) : fooled
          },
        }),
      },
    }
  },
  graph: pointGameGraph(pulledArrow, wayBack('encoder without noise')),
  formula: ({ distance, realism, ...values }) => {
    const back = `${distance}\\,\\|x-G(E(x))\\|^2-${realism}\\log\\sigma(v(G(E(x))))`
    return pointGameTex(values, '+R', `\\min_E\\;R=\\mathbb{E}_{p}[${back}]`)
  },
  summary: () =>
    'The generator must also give data back from their codes, so data in a mode that its samples leave out still pull at it. Codes of data need not be codes that are drawn, so a mode that comes back may still be missed by samples.',
  params: {
    distance: weight({
      label: 'λ₁',
      help: 'Weight of the squared distance between a point and what comes back of it.',
      default: 0.2,
    }),
    realism: weight({
      label: 'λ₂',
      help: 'Weight of the critic’s verdict on what comes back.',
      default: 0.4,
    }),
    ...pointGameParams,
  },
})
