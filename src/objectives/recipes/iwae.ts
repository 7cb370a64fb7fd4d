import { choice, int } from '../../core/settings/params.ts'
import { descend } from '../descend.ts'
import { detached } from '../detached.ts'
import { normal } from '../distributions.ts'
import { latentGraph } from '../latent/latentGraph.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { logWeight } from '../latent/logWeight.ts'
import { grouped, importanceBound, noiseOf, repeated } from '../latent/severalCodes.ts'
import { objective, type Tensor1D } from '../objective.ts'
import { mean } from '../tensors.ts'

/**
 * −L_k = −E_p E log (1/k) Σᵢ wᵢ, wᵢ = q(zᵢ) q(x|zᵢ)/e(zᵢ|x) with k codes of each point: L₁ is the ELBO,
 * and L_k rises with k to E_p log q(x).
 *
 * In Burda et al. p(x, h) and q(h|x) are q(z) q(x|z) and e(z|x); DReG as in Tucker et al., where θ are
 * the decoder's numbers and φ the encoder's.
 */
export default objective({
  id: 'iwae',
  label: 'IWAE',
  family: 'vae',
  order: 20,
  reference:
    'Burda et al. 2016 (arXiv 1509.00519), eq. 8; Tucker et al. 2019 (arXiv 1810.04152), eq. 8',
  facts: ['bound'],
  learn(world) {
    const { tf, values } = world
    const model = latentVariableModel(world)
    const { k } = values
    return {
      step(batch) {
        const x = repeated(batch.data().x, k)
        const noise = noiseOf(batch, k)
        const still = ({ mean: mu, logSd }: ReturnType<typeof model.encoder>) =>
          normal(
            detached(tf, () => mu.clone()),
            detached(tf, () => logSd.clone()),
          )
        /** log wᵢ of k codes of each point, `[runs, n, k]`. */
        const logWeights = (held: boolean) => {
          const code = model.encoder(x)
          const z = code.sample(noise, 'posterior')
          return grouped(logWeight(model, x, z, held ? still(code) : code), k)
        }
        const bound = () => importanceBound(logWeights(false)).neg<Tensor1D>()
        if (values.gradient === 'plain') {
          return { 'negative bound': descend(world, model.trained, bound) }
        }
        const doublyReparametrised = () => {
          const logW = logWeights(true)
          const share = detached(tf, () => logW.softmax())
          return mean(share.square().mul(logW).sum(2)).neg()
        }
        const [loss] = world.play(
          [
            { who: model.generators, rate: values.rate, loss: bound },
            { who: [model.inference], rate: values.rate, loss: doublyReparametrised },
          ],
          'simultaneous',
        )
        return { 'negative bound': loss }
      },
      ...model.offers,
    }
  },
  formula: ({ k }) =>
    `\\min_q\\;-\\mathbb{E}_{p}\\,\\mathbb{E}_{e}\\log\\tfrac{1}{${k}}\\sum_{i=1}^{${k}}\\frac{q(z_i)\\,q(x|z_i)}{e(z_i|x)}\\;\\ge\\;\\mathrm{KL}(p\\,\\|\\,q)+H(p)`,
  summary: ({ k }) =>
    k === 1
      ? 'With one code this is the ELBO.'
      : `A bound on the forward KL(p‖q), plus the entropy of p, that is tighter than the ELBO: ${k} codes of each point are weighed against each other. Tighter does not mean a better encoder, whose gradient drowns in noise as k grows.`,
  direction: () => 'forward',
  graph: latentGraph(),
  presets: [{ label: 'IWAE', values: {}, corners: { forward: {} } }],
  params: {
    k: int({
      label: 'Codes a point, k',
      help: 'How many codes of each data point are weighed against each other; 1 is the ELBO.',
      default: 5,
      min: 1,
      max: 50,
    }),
    gradient: choice({
      label: 'Encoder gradient',
      help: 'Plain: that of the bound. Doubly reparametrised (DReG): the same in expectation, and its noise does not drown it as k grows.',
      default: 'plain',
      options: [
        { value: 'plain', label: 'Plain' },
        { value: 'dreg', label: 'Doubly reparametrised' },
      ],
    }),
    ...latentVariableParams,
  },
})
