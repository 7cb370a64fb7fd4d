import { real } from '../../core/settings/params.ts'
import { standardNormal } from '../distributions.ts'
import { criticOf, generatorArrow } from '../games/gameGraph.ts'
import { playersTex } from '../games/gameTex.ts'
import { pointGame, pointGameParams, pointGameTex } from '../games/pointGame.ts'
import { wayBack } from '../latent/latentGraph.ts'
import { objective, type Tensor1D, type Tensor3D } from '../objective.ts'
import { drawnAgain, pullAt } from '../pulls.ts'
import { mean } from '../tensors.ts'

/**
 * The non-saturating game, and an encoder: what comes back of data, G(E(x)), is to lie near x and to look
 * like data to the critic. So the generator is drawn to modes that its samples do not reach.
 *
 * In Che et al. D is σ(v), d the squared distance, and λ₁, λ₂ are theirs, the second
 * signed so that E and G both fool the critic. Of their two algorithms this is the one without diffusion.
 */
export default objective({
  id: 'mdgan',
  label: 'Mode-regularised GAN',
  family: 'joint',
  order: 37,
  reference: 'Che et al. 2017 (arXiv 1612.02136)',
  learn(world) {
    const { tf, values, dim, latent } = world
    const generator = world.mlp('generator', latent, dim)
    const encoder = world.mlp('encoder without noise', dim, latent)
    const game = pointGame(world)
    const prior = standardNormal(latent)
    const again = (x: Tensor3D) => generator.apply(encoder.apply(x))
    const distance = (back: Tensor3D, x: Tensor3D): Tensor1D =>
      mean(back.sub(x).square().sum(2)).mul(values.distance)
    return {
      step(batch) {
        const { x } = batch.data()
        const { critic, fooling } = game.on(batch)
        const samples = (name: string) => generator.apply(prior.sample(batch, name))
        const regulariser = (): Tensor1D => {
          const back = again(x)
          return distance(back, x).add(fooling(back, 'back').mul(values.realism))
        }
        const [criticLoss, generatorLoss, encoderLoss] = world.play(
          [
            critic(x, () => samples('critic')),
            {
              who: [generator],
              rate: values.generatorRate,
              loss: () => fooling(samples('generator')).add(regulariser()),
            },
            { who: [encoder], rate: values.generatorRate, loss: regulariser },
          ],
          'alternating',
        )
        return { critic: criticLoss, generator: generatorLoss, encoder: encoderLoss }
      },
      sample: (noise) => generator.apply(prior.sample(noise, 'generator')),
      generate: generator.apply,
      facts: {
        again,
        pulls(x, noise) {
          const back = again(x)
          const at = generator.apply(prior.sample(noise(x.shape[1]), 'generator'))
          const often = drawnAgain(x)
          return [
            pullAt(tf, at, noise, (of, drawn) => game.on(drawn).fooling(of)),
            pullAt(tf, back, noise, (of) => distance(of, often)),
            pullAt(tf, back, noise, (of, drawn) =>
              game.on(drawn).fooling(of, 'back').mul(values.realism),
            ),
          ]
        },
      },
      ...game.reads,
    }
  },
  graph: () => ({
    arrows: [
      { ...generatorArrow, terms: ['critic', 'distance', 'back'] },
      wayBack('encoder without noise'),
      criticOf(true),
    ],
  }),
  formula: ({ distance, realism, ...values }) => {
    const back = `${distance}\\,\\|x-G(E(x))\\|^2-${realism}\\log\\sigma\\big(v(G(E(x)))\\big)`
    return `${pointGameTex},\\quad\\min_q\\;-\\mathbb{E}_{q}[\\log\\sigma(v)]+R,\\quad\\min_E\\;R=\\mathbb{E}_{p}\\big[${back}\\big]${playersTex(values, true)}`
  },
  summary: () =>
    'The generator must also give data back from their codes, so data in a mode that its samples leave out still pull at it. Codes of data need not be codes that are drawn, so a mode that comes back may still be missed by samples.',
  direction: () => null,
  presets: [{ label: 'Mode-regularised GAN', values: {} }],
  params: {
    distance: real({
      label: 'λ₁',
      help: 'Weight of the squared distance between a point and what comes back of it.',
      default: 0.2,
      min: 0,
      max: 10,
      step: 0.1,
      live: true,
    }),
    realism: real({
      label: 'λ₂',
      help: 'Weight of the critic’s verdict on what comes back.',
      default: 0.4,
      min: 0,
      max: 10,
      step: 0.1,
      live: true,
    }),
    ...pointGameParams,
  },
})
