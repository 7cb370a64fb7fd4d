import { choice } from '../../core/settings/params.ts'
import { classesOf } from '../classes/classes.ts'
import { eachClass } from '../classes/eachClass.ts'
import { toldClass } from '../classes/toldClass.ts'
import { standardNormal } from '../distributions.ts'
import { asReal, crossEntropy } from '../games/classifier.ts'
import { jointCritic } from '../games/critics.ts'
import { criticOf, generatorArrow } from '../games/gameGraph.ts'
import { playersTex } from '../games/gameTex.ts'
import { importanceWeighted } from '../games/importanceWeighted.ts'
import { blurred } from '../games/instanceNoise.ts'
import { pointGameParams } from '../games/pointGame.ts'
import { grouped } from '../latent/severalCodes.ts'
import { inTurn } from '../moves.ts'
import { objective, type Tensor3D } from '../objective.ts'

/**
 * The non-saturating game of pairs (x, y): generator and critic are both told the class y, which has the
 * same shares in data and samples, so that the critic's best answer is log p(x|y)/q(x|y).
 *
 * In Mirza & Osindero D(x|y) is σ(v(x, y)) and G(z|y) the same; in Hu et al. the class is c.
 */
export default objective({
  id: 'cgan',
  label: 'Conditional GAN',
  family: 'gan',
  order: 18,
  reference:
    'Mirza & Osindero 2014 (arXiv 1411.1784), eq. 2; Hu et al. 2018 (arXiv 1706.00550), table 2',
  learn(world) {
    const { tf, values, latent } = world
    const classes = classesOf(world)
    const generator = world.generator('generator', latent + classes.count)
    const critic = jointCritic(world, classes.count)
    const prior = standardNormal(latent)
    const generate = (z: Tensor3D, y: Tensor3D) => generator.apply(z.concat(y, 2))
    return {
      step(batch) {
        const { instanceNoise } = values
        const { x, label } = classes.data(batch)
        const real = blurred(x, instanceNoise, batch, 'real')
        const drawn = classes.draw(batch, 'class')
        const ofModel = (name: string) => {
          const fake = generate(prior.sample(batch, name), drawn)
          return critic.logRatio(blurred(fake, instanceNoise, batch, `fake ${name}`), drawn)
        }
        return inTurn(world, {
          critic: critic.move(() => crossEntropy(critic.logRatio(real, label), ofModel('critic'))),
          generator: {
            who: [generator],
            rate: values.generatorRate,
            loss() {
              const v = ofModel('generator')
              return values.weights === 'importance' ? importanceWeighted(tf, v) : asReal(v)
            },
          },
        })
      },
      ...toldClass(classes, (noise, label) => generate(prior.sample(noise, 'generator'), label)),
      critic: {
        label: 'Log odds in the best class',
        at(x) {
          const every = eachClass(tf, x, classes.count)
          return grouped(critic.logRatio(every.x, every.label), classes.count).max(2)
        },
      },
    }
  },
  graph: () => ({ arrows: [{ ...generatorArrow, coded: 'class' }, criticOf(false)] }),
  formula: (values) =>
    `\\max_v\\;\\mathbb{E}_{p(x,y)}[\\log\\sigma(v)]+\\mathbb{E}_{p(y)\\,q(x|y)}[\\log\\sigma(-v)],\\quad\\min_q\\;${
      values.weights === 'importance'
        ? '-\\sum_i\\tilde w_i\\log\\sigma(v(x_i,y_i)),\\;\\tilde w=\\mathrm{softmax}_i\\,v(x_i,y_i)'
        : '-\\mathbb{E}_{p(y)\\,q(x|y)}[\\log\\sigma(v)]'
    }${playersTex(values, true)}`,
  summary: ({ weights }) =>
    `A GAN that is told which mode to make, by the modes’ true weights, and whose critic is told, too: a mode that the generator leaves empty is seen at once. ${weights === 'importance' ? 'Samples that the critic takes for data count more. ' : ''}Within a mode it can collapse as any GAN. Data without modes are one class.`,
  presets: [
    { label: 'Conditional GAN', values: { weights: 'even' } },
    { label: 'Importance-weighted CGAN', values: { weights: 'importance' } },
  ],
  params: {
    weights: choice({
      label: 'Weights of samples',
      help: 'All samples of a batch count the same, or each by D/(1 − D), as in the importance-weighted GAN.',
      default: 'even',
      options: [
        { value: 'even', label: 'Even' },
        { value: 'importance', label: 'Importance' },
      ],
    }),
    ...pointGameParams,
  },
})
