import { descend } from '../descend.ts'
import { degenerate } from '../latent/degenerate.ts'
import { elboGraph } from '../latent/latentGraph.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { objective } from '../objective.ts'
import { mean } from '../tensors.ts'
import { weight } from '../weight.ts'

/**
 * With inference network e: −E_p ELBO = KL(p‖q) + E_p KL(e(z|x) ‖ q(z|x)) + H(p), the forward KL
 * plus the inference gap plus a constant.
 *
 * In Kingma & Welling p_θ(z), p_θ(x|z) and q_φ(z|x) are q(z), q(x|z) and e(z|x); in Hu et al.
 * p(z), p_θ(x|z, y = 0) and q_η(z|x).
 */
export default objective({
  id: 'vae',
  label: 'VAE',
  family: 'vae',
  order: 4,
  reference: 'Kingma & Welling 2014 (arXiv 1312.6114); Hu et al. 2018 (arXiv 1706.00550), eq. 12',
  facts: ['bound'],
  learn(world) {
    const { values } = world
    const { prior, encoder, decoder, trained, elboPulls, offers } = latentVariableModel(world)
    return {
      step(batch) {
        const { x } = batch.data()
        const loss = () => {
          const code = encoder(x)
          const reconstruction = decoder(code.sample(batch, 'posterior')).log(x)
          return mean(code.klTo(prior).mul(values.beta).sub(reconstruction))
        }
        return { 'negative ELBO': descend(world, trained, loss) }
      },
      ...offers,
      facts: { ...offers.facts, ...degenerate, pulls: elboPulls(() => values.beta) },
    }
  },
  formula: ({ beta }) =>
    `\\min_q\\;\\mathbb{E}_{p}\\big[-\\mathbb{E}_{e}\\log q(x|z)+${beta === 1 ? '' : beta}\\,\\mathrm{KL}\\big(e(z|x)\\,\\|\\,q(z)\\big)\\big]${beta >= 1 ? '\\;\\ge\\;\\mathrm{KL}(p\\,\\|\\,q)+H(p)' : ''}`,
  summary: ({ beta }) =>
    beta === 1
      ? 'The negative ELBO is the forward KL(p‖q), plus the gap between the inference network e(z|x) and the true posterior, plus the constant entropy of p.'
      : beta > 1
        ? 'A β-VAE with β > 1: its loss is a looser bound on the forward KL(p‖q) plus the entropy of p, and is least elsewhere, so no KL direction is claimed.'
        : 'A β-VAE with β < 1: its loss bounds no likelihood, so no KL direction is claimed.',
  direction: ({ beta }) => (beta === 1 ? 'forward' : null),
  graph: (values, kind) => elboGraph(values.beta === 1 ? 'vae' : undefined)(values, kind),
  presets: [{ label: 'VAE (ELBO)', values: { beta: 1 }, corners: { forward: { beta: 1 } } }],
  params: {
    beta: weight({
      label: 'β',
      help: 'Weight of KL(e(z|x) ‖ q(z)); 1 is the ELBO, anything else is a β-VAE.',
      default: 1,
    }),
    ...latentVariableParams,
  },
})
