import { int } from '../../core/settings/params.ts'
import type { Noise } from '../batch.ts'
import { categorical, normal, standardNormal } from '../distributions.ts'
import { generatorArrow } from '../games/gameGraph.ts'
import { pointGame, pointGameGraph, pointGameParams, pointGameTex } from '../games/pointGame.ts'
import { codedPulls } from '../games/termPulls.ts'
import { wayBack } from '../latent/latentGraph.ts'
import { LOG_SD_LIMIT } from '../latent/latentVariable.ts'
import { inTurn } from '../moves.ts'
import { objective, type Tensor1D, type Tensor3D } from '../objective.ts'
import { drawnAgain } from '../pulls.ts'
import { mean } from '../tensors.ts'
import { weight } from '../weight.ts'

/**
 * The non-saturating game with two codes beside the noise, c of K classes and u ~ U(−1, 1), that a network Q
 * is to tell from the sample: the generator also ascends L_I = E log Q(c|x) + λ_u E log Q(u|x) + const, with
 * λ_u = 1 a lower bound of the mutual information of codes and sample.
 *
 * In Chen et al. Q is the same, and shares layers with D, which here it does not. In Hu et al. the codes are
 * z, q_η(z|x, y) is Q, and G, D are p_θ(x|y = 0), q_φ(y|x).
 */
export default objective({
  id: 'infogan',
  label: 'InfoGAN',
  family: 'gan',
  order: 17,
  reference: 'Chen et al. 2016 (arXiv 1606.03657), eq. 6; Hu et al. 2018 (arXiv 1706.00550), eq. 9',
  learn(world) {
    const { tf, values, latent } = world
    const { classes } = values
    const generator = world.generator('generator', latent + classes + 1)
    const game = pointGame(world)
    const reader = world.reader('reader of codes', classes + 2)
    const prior = standardNormal(latent)
    const codes = (noise: Noise, name: string) => ({
      c: noise.oneHot(`${name}, class`, classes),
      u: noise.uniform(`${name}, position`, 1).mul<Tensor3D>(2).sub<Tensor3D>(1),
    })
    const sample = (noise: Noise, name: string, { c, u } = codes(noise, name)) =>
      generator.apply(prior.sample(noise, name).concat([c, u], 2))
    /** −L_I: what Q is surprised by, less what there was to be surprised by. */
    const missed = (x: Tensor3D, { c, u }: ReturnType<typeof codes>): Tensor1D => {
      const [logits, mu, logSd] = reader.apply(x).split([classes, 1, 1], 2)
      const ofClass = mean(categorical(logits as Tensor3D).log(c))
      const place = normal(mu, logSd.clipByValue(-LOG_SD_LIMIT, LOG_SD_LIMIT))
      const ofPlace = mean(place.log(u)).add<Tensor1D>(Math.log(2))
      return ofClass.add(Math.log(classes)).add<Tensor1D>(ofPlace.mul(values.continuous)).neg()
    }
    const coded = (noise: Noise) => {
      const given = codes(noise, 'generator')
      return { x: sample(noise, 'generator', given), code: given.c, u: given.u }
    }
    return {
      step(batch) {
        const { critic, fooler } = game.on(batch)
        const given = codes(batch, 'generator')
        const fake = () => sample(batch, 'generator', given)
        return inTurn(world, {
          critic: critic(batch.data().x, () => sample(batch, 'critic')),
          generator: fooler([generator], fake, (x) => missed(x, given).mul(values.lambda)),
          'reader of codes': {
            who: [reader],
            rate: values.criticRate,
            loss: () => missed(fake(), given),
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
            const { x, code, u } = coded(noise)
            const given = { c: drawnAgain(code), u: drawnAgain(u) }
            return { x, misread: (of) => missed(of, given).mul(values.lambda) }
          },
          (of, noise) => game.on(noise).fooling(of),
        ),
      },
    }
  },
  graph: pointGameGraph(
    { ...generatorArrow, coded: 'code', terms: ['critic', 'code'] },
    wayBack('reader of codes'),
  ),
  formula: ({ lambda, continuous, ...values }) =>
    pointGameTex(
      values,
      `-${lambda}\\,L_I`,
      `\\max_Q\\;L_I=\\mathbb{E}_{c,u}[\\log Q(c|x)+${continuous}\\log Q(u|x)]+\\text{const}`,
    ),
  summary: () =>
    'A GAN whose samples must show a class and a position that were put in, so that different classes are drawn apart. They may share a mode, split one, or leave some out: nothing ties a class to a mode but that it is easy to tell.',
  params: {
    lambda: weight({
      label: 'λ',
      help: 'Weight of the information on the codes in the generator’s loss; 0 is the GAN without it.',
      default: 1,
    }),
    classes: int({
      label: 'Classes of the code',
      help: 'How many values the categorical code has, all as likely.',
      default: 8,
      min: 1,
      max: 25,
    }),
    continuous: weight({
      label: 'Share of the continuous code',
      help: 'How much the continuous code counts beside the categorical one; 0 leaves it out.',
      default: 0.1,
      max: 1,
      step: 0.05,
    }),
    ...pointGameParams,
  },
})
