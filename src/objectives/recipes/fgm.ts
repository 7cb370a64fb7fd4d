import { divergenceOf, divergenceParams } from '../../core/divergences/choice.ts'
import { game } from '../../core/divergences/divergence.ts'
import { densityEstimator } from '../latent/densityEstimator.ts'
import { densityGame } from '../latent/densityGame.ts'
import { densityDecoder, estimatorParams } from '../latent/estimatorParams.ts'
import { estimatorArrow, latentGraph } from '../latent/latentGraph.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { logWeight } from '../latent/logWeight.ts'
import { objective, type Tensor1D, type Tensor3D } from '../objective.ts'

/**
 * D_f of the joints of the data, d(x) e(z|x), and of the model, q(z) q(x|z), by the ratio
 *
 *   ρ(x, z) = d(x) e(z|x) / q(z) q(x|z):   V = E_{p e}[f′(ρ)] − E_q[f*(f′(ρ))],
 *
 * which the density estimator d ascends, to V = D_f at d = p, and generator and inference network descend.
 *
 * In the paper generator, inference network and density estimator are q(x|z), e(z|x) and d(x). Its body
 * was not available: this is a reconstruction from its abstract.
 */
export default objective({
  id: 'fgm',
  label: 'f-GM',
  family: 'joint',
  order: 30,
  reference: 'f-GM (arXiv 2205.05214), reconstructed from its abstract',
  facts: ['bound', 'missed'],
  learn(world) {
    const { values } = world
    const model = latentVariableModel(world)
    const { prior, encoder, decoder, trained, offers } = model
    const density = densityEstimator(world)
    const divergenceAt = densityGame(world)
    return {
      step(batch) {
        const { x } = batch.data()
        const z = prior.sample(batch, 'prior')
        // α may change between steps.
        const divergence = divergenceOf(values)
        /** v = log ρ */
        const logRatio = (at: Tensor3D, code: Tensor3D) =>
          density.logDensity(at).sub(logWeight(model, at, code))
        const value = (): Tensor1D => {
          const onData = logRatio(x, encoder(x).sample(batch, 'posterior'))
          const onModel = logRatio(decoder(z).sample(batch, 'decoder'), z)
          return divergenceAt(divergence, onData, onModel)
        }
        const [estimator, joint] = world.play(
          [density.move(x, () => value().neg()), { who: trained, rate: values.rate, loss: value }],
          'alternating',
        )
        return { 'joint divergence': joint, 'density estimator': estimator }
      },
      ...offers,
      facts: { ...offers.facts, logData: density.logDensity },
    }
  },
  formula: (values) => {
    const { texReal, texFake } = game(divergenceOf(values))
    return `\\min_{q,e}\\max_d\\;\\mathbb{E}_{p(x)\\,e(z|x)}\\big[${texReal}\\big]-\\mathbb{E}_{q(z)\\,q(x|z)}\\big[${texFake}\\big],\\quad v=\\log\\frac{d(x)\\,e(z|x)}{q(z)\\,q(x|z)}`
  },
  summary: (values) =>
    `At a perfect density estimator this is the divergence “${divergenceOf(values).label}” between the pairs of point and code of data and of model, which is at least that between p and q and can be infinite where that is small. Reconstructed from the paper’s abstract; its body was not available.`,
  direction: (values) => divergenceOf(values).direction ?? null,
  graph: latentGraph([estimatorArrow]),
  presets: [
    {
      label: 'f-GM',
      values: {},
      corners: { reverse: { divergence: 'rkl' }, forward: { divergence: 'kl' } },
    },
  ],
  params: {
    ...divergenceParams,
    divergence: {
      ...divergenceParams.divergence,
      help: 'The f-divergence between the joints of data and model.',
    },
    ...estimatorParams,
    ...latentVariableParams,
    decoder: densityDecoder,
    rate: { ...latentVariableParams.rate, default: 1e-3 },
  },
})
