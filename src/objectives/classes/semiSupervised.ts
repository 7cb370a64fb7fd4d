import type { Arrow } from '../../core/graph/graph.ts'
import { real, type Values } from '../../core/settings/params.ts'
import type { Batch, Noise } from '../batch.ts'
import { categorical } from '../distributions.ts'
import { toldGraph, wayBack } from '../latent/latentGraph.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { grouped, noiseOf } from '../latent/severalCodes.ts'
import type { Tensor2D, Tensor3D, World } from '../objective.ts'
import { weight } from '../weight.ts'
import { classesOf } from './classes.ts'
import { eachClass } from './eachClass.ts'
import { toldClass } from './toldClass.ts'

export const semiSupervisedParams = {
  labelled: real({
    label: 'Labelled',
    help: 'Share of the points of a batch whose mode is told.',
    default: 0.05,
    min: 0,
    max: 1,
    step: 0.01,
    live: true,
  }),
  alpha: weight({
    label: 'α',
    help: 'Weight of the classifier’s own loss on labelled points.',
    default: 1,
    max: 100,
    step: 1,
  }),
  ...latentVariableParams,
}

/** e(y|x) e(z|x, y) is one way back. */
export const semiSupervisedGraph = (...more: readonly Arrow[]) =>
  toldGraph({ ...wayBack('encoder'), trained: ['encoder', 'classifier'] }, more)

/** What is said of labelled points, and the share of the others. */
export const labelledTex = ({ labelled, alpha }: Values<typeof semiSupervisedParams>) =>
  `${labelled}\\,\\mathbb{E}_{p(x,y)}\\big[L(x,y)-${alpha}\\log e(y|x)\\big]+${Number((1 - labelled).toFixed(3))}`

export const jointBoundTex =
  'L=-\\mathbb{E}_e\\log q(x|z,y)-\\log p(y)+\\mathrm{KL}\\big(e(z|x,y)\\,\\|\\,q(z)\\big)'

/**
 * The conditional VAE with a classifier e(y|x), and what bounds it by where a label is known and where
 * not (Kingma et al. 2014, arXiv 1406.5298, eqs. 6 to 9).
 */
export function semiSupervised(world: World<typeof semiSupervisedParams>) {
  const { tf, values } = world
  const classes = classesOf(world)
  const { count } = classes
  const { prior, encoder, decoder, trained } = latentVariableModel(world, count)
  const classifier = world.reader('classifier', count)
  return {
    trained: [...trained, classifier],
    data: classes.data,
    /** Whose label is known, `[runs, n]`: 1 or 0. */
    known: (batch: Batch): Tensor2D =>
      tf.greater(values.labelled, batch.uniform('labelled', 1)).cast('float32').mean(2),
    offers: toldClass(
      classes,
      (noise, label) => decoder(prior.sample(noise, 'prior'), label).sample(noise, 'decoder'),
      (noise, label) => decoder(prior.sample(noise, 'prior'), label).mean,
    ),
    /** L(x, y) − α log e(y|x) of labelled points, and U(x) of others, by codes of this name; `[runs, n]` both. */
    bounds(x: Tensor3D, noise: Noise, name: string) {
      const every = eachClass(tf, x, count)
      const code = encoder(every.x, every.label)
      const z = code.sample(noiseOf(noise, count), name)
      const each = code.klTo(prior).sub<Tensor2D>(decoder(z, every.label).log(every.x))
      /** L(x, y) of all y, `[runs, n, count]`. */
      const ofClass = grouped(each, count).sub(classes.logShares())
      const guess = categorical(classifier.apply(x))
      const { logProbability } = guess
      return {
        labelled: (y: Tensor3D): Tensor2D =>
          ofClass.mul(y).sum<Tensor2D>(2).sub(guess.log(y).mul(values.alpha)),
        others: (): Tensor2D => logProbability.exp().mul(ofClass.add(logProbability)).sum(2),
      }
    },
  }
}
