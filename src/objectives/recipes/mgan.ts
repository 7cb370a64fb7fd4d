import { int } from '../../core/settings/params.ts'
import type { Noise } from '../batch.ts'
import { categorical, standardNormal } from '../distributions.ts'
import { criticOf, generatorArrow } from '../games/gameGraph.ts'
import { pointGame, pointGameParams, pointGameTex } from '../games/pointGame.ts'
import { codedPulls } from '../games/termPulls.ts'
import { wayBack } from '../latent/latentGraph.ts'
import { inTurn } from '../moves.ts'
import { objective, type Tensor1D, type Tensor3D } from '../objective.ts'
import { drawnAgain } from '../pulls.ts'
import { mean } from '../tensors.ts'
import { weight } from '../weight.ts'

/**
 * K generators whose samples together, each with the share 1/K, are q, and a classifier C that tells them
 * apart: the generators also ascend β E log C_k(G_k(z)), so they divide the data among them. They share all
 * layers but the first.
 *
 * In Hoang et al. π is 1/K, D is σ(v), and C shares layers with D, which here it does not.
 */
export default objective({
  id: 'mgan',
  label: 'MGAN',
  family: 'gan',
  order: 28,
  reference: 'Hoang et al. 2018 (arXiv 1708.02556)',
  learn(world) {
    const { tf, values, runs, latent } = world
    const K = values.generators
    const generator = world.generator('generators', K * (latent + 1))
    const classifier = world.reader('classifier', K)
    const game = pointGame(world)
    const prior = standardNormal(latent)
    /** (z, 1) in the place of generator k among zeros: the first layer has weights of its own for each. */
    const placed = (z: Tensor3D, k: Tensor3D): Tensor3D => {
      const own = z.concat<Tensor3D>(tf.onesLike(z.slice([0, 0, 0], [-1, -1, 1])), 2)
      const mask = k.reshape([runs, -1, 1]).tile([1, 1, latent + 1])
      // As large as if all of it were in use, for which the layer starts.
      return own
        .tile([1, 1, K])
        .mul<Tensor3D>(mask.reshape([runs, -1, K * (latent + 1)]))
        .mul(Math.sqrt(K))
    }
    const which = (noise: Noise, name: string) => noise.oneHot(`${name}, which`, K)
    const sample = (noise: Noise, name: string, k = which(noise, name)) =>
      generator.apply(placed(prior.sample(noise, name), k))
    const confusion = (x: Tensor3D, k: Tensor3D): Tensor1D =>
      mean(categorical(classifier.apply(x)).log(k)).neg()
    const coded = (noise: Noise) => {
      const code = which(noise, 'generator')
      return { x: sample(noise, 'generator', code), code }
    }
    return {
      step(batch) {
        const { critic, fooler } = game.on(batch)
        const k = which(batch, 'generator')
        const made = () => sample(batch, 'generator', k)
        return inTurn(world, {
          critic: critic(batch.data().x, () => sample(batch, 'critic')),
          generators: fooler([generator], made, (x) => confusion(x, k).mul(values.beta)),
          classifier: {
            who: [classifier],
            rate: values.criticRate,
            loss: () => confusion(made(), k),
          },
        })
      },
      sample: (noise) => sample(noise, 'generator'),
      ...game.reads,
      facts: {
        coded,
        pulls: codedPulls(
          tf,
          (noise) => {
            const { x, code } = coded(noise)
            const again = drawnAgain(code)
            return { x, misread: (of) => confusion(of, again).mul(values.beta) }
          },
          (of, noise) => game.on(noise).fooling(of),
        ),
      },
    }
  },
  graph: () => ({
    arrows: [
      { ...generatorArrow, trained: ['generators'], coded: 'generator', terms: ['critic', 'code'] },
      wayBack('classifier'),
      criticOf(true),
    ],
  }),
  formula: ({ beta, generators, ...values }) =>
    pointGameTex(
      values,
      `-${beta}\\,S`,
      `\\max_C\\;S=\\tfrac{1}{${generators}}\\sum_{k=1}^{${generators}}\\mathbb{E}_{z}[\\log C_k(G_k(z))]`,
    ),
  summary: ({ generators }) =>
    `${generators} generators that must stay apart, so that each takes a part of the data and none has to bridge modes. Each makes the same share of samples, whatever the modes weigh, and a mode may still be shared or left out.`,
  params: {
    generators: int({
      label: 'Generators, K',
      help: 'How many generators there are. With fewer than modes, some must make several.',
      default: 8,
      min: 1,
      max: 25,
    }),
    beta: weight({
      label: 'β',
      help: 'How much it counts that a classifier tells the generators apart; 0 lets them be alike.',
      default: 0.5,
      max: 2,
      step: 0.05,
    }),
    ...pointGameParams,
  },
})
