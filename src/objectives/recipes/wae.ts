import { descend } from '../descend.ts'
import { inverseMultiquadratic, mmd2 } from '../latent/kernels.ts'
import { latentGraph } from '../latent/latentGraph.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { objective, type Tensor1D } from '../objective.ts'
import { mean } from '../tensors.ts'
import { weight } from '../weight.ts'

/**
 * Not each code e(z|x) but all of them together, e(z) = E_p e(z|x), are to look like the prior:
 * −E log q(x|z) + λ MMD²(e(z), q(z)).
 *
 * In Tolstikhin et al. Q_Z is e(z) and P_Z is q(z), and the cost c is −log q(x|z); the kernel is theirs,
 * C/(C + |z − z′|²) with C twice the dimension. In Zhao et al. it is InfoVAE with α = 1.
 */
export default objective({
  id: 'wae',
  label: 'WAE, MMD-VAE',
  family: 'vae',
  order: 23,
  reference:
    'Tolstikhin et al. 2018 (arXiv 1711.01558), eq. 4; Zhao et al. 2017 (arXiv 1706.02262), eq. 6',
  facts: ['bound'],
  learn(world) {
    const { values, latent } = world
    const { prior, encoder, decoder, trained, offers } = latentVariableModel(world)
    const kernel = inverseMultiquadratic(2 * latent)
    return {
      step(batch) {
        const { x } = batch.data()
        const loss = () => {
          const z = encoder(x).sample(batch, 'posterior')
          const apart = mmd2(z, prior.sample(batch, 'prior'), kernel)
          return apart.mul<Tensor1D>(values.lambda).sub<Tensor1D>(mean(decoder(z).log(x)))
        }
        return { 'reconstruction + λ MMD²': descend(world, trained, loss) }
      },
      ...offers,
    }
  },
  formula: ({ lambda }) =>
    `\\min_q\\;-\\mathbb{E}_{p(x)\\,e(z|x)}[\\log q(x|z)]+${lambda}\\,\\mathrm{MMD}^2\\big(e(z),q(z)\\big)`,
  summary: () =>
    'A code may be as sharp as it likes, as long as all codes together fill the prior. That measures no KL of p and q, so no direction is claimed.',
  graph: latentGraph(),
  params: {
    lambda: weight({
      label: 'λ',
      help: 'Weight of the discrepancy between all codes together and the prior.',
      default: 10,
      max: 1000,
      step: 1,
    }),
    ...latentVariableParams,
  },
})
