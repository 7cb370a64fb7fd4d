import { real } from '../../core/settings/params.ts'
import { classesOf } from '../classes/classes.ts'
import { eachClass } from '../classes/eachClass.ts'
import { toldClass } from '../classes/toldClass.ts'
import { categorical } from '../distributions.ts'
import { toldGraph, wayBack } from '../latent/latentGraph.ts'
import { latentVariableModel } from '../latent/latentVariable.ts'
import { latentVariableParams } from '../latent/latentVariableParams.ts'
import { grouped, noiseOf } from '../latent/severalCodes.ts'
import { objective } from '../objective.ts'
import { mean } from '../tensors.ts'

/**
 * The conditional VAE where only some points have a label. Of the others a classifier e(y|x) says it:
 *
 *   L(x, y) = −E_e log q(x|z, y) − log p(y) + KL(e(z|x, y) ‖ q(z)) ≥ −log q(x, y)   labelled,
 *   U(x) = E_{e(y|x)}[L(x, y) + log e(y|x)] ≥ −log q(x)   not,
 *
 * and −α log e(y|x) is added where the label is known. U is summed over all classes.
 *
 * In Kingma et al., where it is M2, q_φ(y|x), q_φ(z|x, y) are e(y|x), e(z|x, y), and p_θ is q.
 */
export default objective({
  id: 'svae',
  label: 'Semi-supervised VAE',
  family: 'vae',
  order: 26,
  reference:
    'Kingma et al. 2014 (arXiv 1406.5298), eqs. 6 to 9; Hu et al. 2018 (arXiv 1706.00550), table 3',
  learn(world) {
    const { tf, values, dim } = world
    const classes = classesOf(world)
    const { count } = classes
    const { prior, encoder, decoder, trained } = latentVariableModel(world, count)
    const classifier = world.mlp('classifier', dim, count)
    return {
      step(batch) {
        const { x, label } = classes.data(batch)
        const known = tf
          .greater(values.labelled, batch.uniform('labelled', 1))
          .cast('float32')
          .mean(2)
        const every = eachClass(tf, x, count)
        const loss = () => {
          const code = encoder(every.x, every.label)
          const z = code.sample(noiseOf(batch, count), 'posterior')
          const each = code
            .klTo(prior)
            .sub<ReturnType<typeof code.log>>(decoder(z, every.label).log(every.x))
          /** L(x, y) of all y, `[runs, n, count]`. */
          const bounds = grouped(each, count).sub(classes.logShares())
          const guess = categorical(classifier.apply(x))
          const { logProbability } = guess
          const ofLabelled = bounds.mul(label).sum(2).sub(guess.log(label).mul(values.alpha))
          const ofOthers = logProbability.exp().mul(bounds.add(logProbability)).sum(2)
          return mean(known.mul(ofLabelled.sub(ofOthers)).add(ofOthers))
        }
        const who = [...trained, classifier]
        const [bound] = world.play([{ who, rate: values.rate, loss }], 'alternating')
        return { bound }
      },
      ...toldClass(classes, (noise, label) =>
        decoder(prior.sample(noise, 'prior'), label).sample(noise, 'decoder'),
      ),
    }
  },
  // e(y|x) e(z|x, y) is one way back.
  graph: toldGraph({ ...wayBack('encoder'), trained: ['encoder', 'classifier'] }),
  formula: ({ labelled, alpha }) =>
    `\\min_{q,e}\\;${labelled}\\,\\mathbb{E}_{p(x,y)}\\big[L(x,y)-${alpha}\\log e(y|x)\\big]+${Number((1 - labelled).toFixed(3))}\\,\\mathbb{E}_{p}\\,\\mathbb{E}_{e(y|x)}\\big[L(x,y)+\\log e(y|x)\\big],\\quad L=-\\mathbb{E}_{e}\\log q(x|z,y)-\\log p(y)+\\mathrm{KL}\\big(e(z|x,y)\\,\\|\\,q(z)\\big)`,
  summary: ({ labelled }) =>
    `A conditional VAE of which only ${Number((100 * labelled).toFixed(2))} % of points come with their mode; a classifier says it of the others, and modes are drawn by their true weights. Both parts bound a negative log-likelihood, the classifier’s term comes on top, so no direction is claimed. Data without modes are one class.`,
  direction: () => null,
  presets: [{ label: 'Semi-supervised VAE', values: {} }],
  params: {
    labelled: real({
      label: 'Labelled',
      help: 'Share of the points of a batch whose mode is told.',
      default: 0.05,
      min: 0,
      max: 1,
      step: 0.01,
      live: true,
    }),
    alpha: real({
      label: 'α',
      help: 'Weight of the classifier’s own loss on labelled points.',
      default: 1,
      min: 0,
      max: 100,
      step: 1,
      live: true,
    }),
    ...latentVariableParams,
  },
})
