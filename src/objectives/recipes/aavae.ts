import { detached } from '../detached.ts'
import { activated, activatedParams } from '../games/activated.ts'
import { criticOf } from '../games/gameGraph.ts'
import { counted, latentGraph } from '../latent/latentGraph.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { objective, type Tensor1D, type Tensor2D, type Tensor3D } from '../objective.ts'
import { mean } from '../tensors.ts'

/**
 * The VAE's degenerate discriminator, which knows real from generated, is replaced by one that learns:
 * −E_{½p + ½q} D(x) ELBO(x), generated points taken as data. Twice that, so that it is the VAE's loss
 * where D is perfect: D ½(p + q) = ½ p.
 *
 * In Hu et al. q_φ(y = 1|x) is D, p_θ(x|z, y = 0) is q(x|z) and q_η(z|x) is e(z|x).
 */
export default objective({
  id: 'aavae',
  label: 'Adversary-activated VAE',
  family: 'vae',
  order: 21,
  reference: 'Hu et al. 2018 (arXiv 1706.00550), eq. 17',
  facts: ['bound'],
  learn(world) {
    const { tf, values } = world
    const { prior, encoder, decoder, trained, offers } = latentVariableModel(world)
    const { D, weighs, logRatio, move } = activated(world)
    return {
      step(batch) {
        const { x } = batch.data()
        const generated = detached(tf, () => offers.sample(batch))
        const negativeElbo = (of: Tensor3D, name: string): Tensor2D => {
          const code = encoder(of)
          return code.klTo(prior).sub(decoder(code.sample(batch, name)).log(of))
        }
        const weighted = (of: Tensor3D, name: string) => mean(D(of).mul(negativeElbo(of, name)))
        const loss = () =>
          weighted(x, 'posterior').add<Tensor1D>(weighted(generated, 'posterior of generated'))
        const [critic, elbo] = world.play(
          [move(x, generated), { who: trained, rate: values.rate, loss }],
          'alternating',
        )
        return { 'weighted negative ELBO': elbo, critic }
      },
      logRatio,
      ...offers,
      facts: { ...offers.facts, ...weighs },
    }
  },
  formula: () =>
    '\\min_q\\;-\\mathbb{E}_{p}[D\\cdot\\mathrm{ELBO}]-\\mathbb{E}_{q}[D\\cdot\\mathrm{ELBO}],\\quad\\max_D\\;\\mathbb{E}_{p}[\\log D]+\\mathbb{E}_{q}[\\log(1-D)]',
  summary: () =>
    'The VAE also learns from its own samples, as far as a classifier takes them for data. With a perfect classifier the two kinds of points together weigh as the data alone, and this is the VAE exactly; what it gains or loses comes from a classifier that errs.',
  graph: counted(latentGraph([criticOf(true)], 'vae')),
  params: { ...latentVariableParams, ...activatedParams },
})
