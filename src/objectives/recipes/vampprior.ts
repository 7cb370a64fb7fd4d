import { choice, int } from '../../core/settings/params.ts'
import { descend } from '../descend.ts'
import { latentGraph, wayBack } from '../latent/latentGraph.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { mixturePrior, vampPrior } from '../latent/learntPrior.ts'
import { logWeight } from '../latent/logWeight.ts'
import { objective } from '../objective.ts'
import { mean } from '../tensors.ts'

/**
 * The VAE with a prior that is learnt too, a mixture of K Gaussians: what the encoder answers to K
 * pseudo-inputs, q(z) = 1/K Σ e(z|u_k), or Gaussians of their own. KL(e(z|x) ‖ q(z)) has no closed form
 * then: it is log e(z|x) − log q(z) at the code that is drawn.
 *
 * In Tomczak & Welling p_λ(z), p_θ(x|z) and q_φ(z|x) are q(z), q(x|z) and e(z|x).
 */
export default objective({
  id: 'vampprior',
  label: 'VampPrior',
  family: 'vae',
  order: 24,
  reference: 'Tomczak & Welling 2018 (arXiv 1705.07120)',
  learn(world) {
    const { values } = world
    const { trained, generates, ...model } = latentVariableModel(world)
    const { encoder, decoder } = model
    const { learnt, prior } =
      values.prior === 'vamp'
        ? vampPrior(world, values.components, encoder)
        : mixturePrior(world, values.components)
    return {
      step(batch) {
        const { x } = batch.data()
        const loss = () => {
          const code = encoder(x)
          const z = code.sample(batch, 'posterior')
          return mean(logWeight({ ...model, prior: prior() }, x, z, code)).neg()
        }
        return { 'negative ELBO': descend(world, [...trained, ...learnt], loss) }
      },
      ...generates,
      sample: (noise) => decoder(prior().sample(noise, 'prior')).sample(noise, 'decoder'),
      means: (noise) => decoder(prior().sample(noise, 'prior')).mean,
      facts: {
        again: (x) => generates.generate(encoder(x).mean.reshape([x.shape[0], x.shape[1], -1])),
      },
    }
  },
  // Its codes are not to fill N(0, I), which a picture of them would show.
  graph: (values, kind) => {
    const { arrows } = latentGraph([], undefined, wayBack('encoder'))(values, kind)
    const [decoder, ...others] = arrows
    const prior = values.prior === 'vamp' ? ['pseudo-inputs'] : ['prior means', 'prior log sds']
    return { arrows: [{ ...decoder, trained: [...decoder.trained, ...prior] }, ...others] }
  },
  formula: ({ prior, components }) =>
    `\\min_q\\;\\mathbb{E}_{p(x)\\,e(z|x)}\\big[\\log e(z|x)-\\log q(z)-\\log q(x|z)\\big]\\;\\ge\\;\\mathrm{KL}(p\\,\\|\\,q)+H(p),\\quad q(z)=\\tfrac{1}{${components}}\\sum_{k=1}^{${components}}${prior === 'vamp' ? 'e(z|u_k)' : '\\mathcal{N}(z;m_k,s_k^2)'}`,
  summary: ({ prior, components }) =>
    `The negative ELBO, which bounds the forward KL(p‖q) plus the entropy of p, with a prior that is learnt: ${prior === 'vamp' ? `what the encoder answers to ${components} inputs that are learnt` : `a mixture of ${components} Gaussians`}. A prior in pieces can leave out codes between modes, which the standard normal cannot.`,
  direction: () => 'forward',
  presets: [
    { label: 'VampPrior', values: { prior: 'vamp' }, corners: { forward: {} } },
    { label: 'VAE, mixture prior', values: { prior: 'mixture' }, corners: { forward: {} } },
  ],
  params: {
    prior: choice({
      label: 'Prior',
      help: 'The mean of what the encoder says of learnt pseudo-inputs, or a mixture of Gaussians whose means and sds are learnt themselves. Components weigh the same.',
      default: 'vamp',
      options: [
        { value: 'vamp', label: 'VampPrior' },
        { value: 'mixture', label: 'Mixture of Gaussians' },
      ],
    }),
    components: int({
      label: 'Components, K',
      help: 'How many components the prior has. With fewer than the data has modes, some must share one.',
      default: 32,
      min: 1,
      max: 100,
    }),
    ...latentVariableParams,
  },
})
