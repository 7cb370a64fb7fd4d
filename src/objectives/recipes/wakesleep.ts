import { int } from '../../core/settings/params.ts'
import { detached } from '../detached.ts'
import { latentGraph } from '../latent/latentGraph.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { logWeight } from '../latent/logWeight.ts'
import { grouped, noiseOf, repeated } from '../latent/severalCodes.ts'
import { atOnce } from '../moves.ts'
import { objective, type Tensor3D } from '../objective.ts'
import { mean } from '../tensors.ts'

/**
 * Wake: the decoder learns log q(x, z) on data with codes of the encoder. Sleep: the encoder learns
 * log e(z|x) on dreams, points of the model whose codes are known. Reweighted with k codes a point,
 * both are weighed by w̃ᵢ ∝ q(zᵢ) q(x|zᵢ)/e(zᵢ|x), and the encoder learns awake.
 *
 * In Hu et al. h is z, λ the encoder's numbers η; in Bornschein & Bengio p(x, h) and q(h|x) are
 * q(z) q(x|z) and e(z|x).
 */
export default objective({
  id: 'wakesleep',
  label: 'Wake–sleep',
  family: 'vae',
  order: 22,
  reference:
    'Hinton et al. 1995; Hu et al. 2018 (arXiv 1706.00550), eq. 14; Bornschein & Bengio 2015 (arXiv 1406.2751)',
  facts: ['bound'],
  learn(world) {
    const { tf, values } = world
    const model = latentVariableModel(world)
    const { prior, encoder, decoder } = model
    const { k } = values
    return {
      step(batch) {
        const x = repeated(batch.data().x, k)
        const z = detached(tf, () => encoder(x).sample(noiseOf(batch, k), 'posterior'))
        const shares = detached<Tensor3D>(tf, () => grouped(logWeight(model, x, z), k).softmax())
        /** The codes of a point together count as one. */
        const weighed = (each: ReturnType<typeof prior.log>) =>
          mean(shares.mul(grouped(each, k)).sum(2)).neg()
        const dreamt = prior.sample(batch, 'prior')
        const dream = detached(tf, () => decoder(dreamt).sample(batch, 'decoder'))
        return atOnce(world, {
          'wake, −log q(x|z)': {
            who: model.generators,
            rate: values.rate,
            loss: () => weighed(decoder(z).log(x)),
          },
          [k > 1 ? 'wake, −log e(z|x)' : 'sleep, −log e(z|x)']: {
            who: [model.inference],
            rate: values.rate,
            loss: () =>
              k > 1 ? weighed(encoder(x).log(z)) : mean(encoder(dream).log(dreamt)).neg(),
          },
        })
      },
      ...model.offers,
    }
  },
  formula: ({ k }) =>
    k > 1
      ? `\\max_q\\;\\mathbb{E}_{p}\\sum_{i=1}^{${k}}\\tilde w_i\\log q(x|z_i),\\quad\\max_e\\;\\mathbb{E}_{p}\\sum_i\\tilde w_i\\log e(z_i|x),\\quad\\tilde w_i\\propto\\frac{q(z_i)\\,q(x|z_i)}{e(z_i|x)}`
      : '\\max_q\\;\\mathbb{E}_{p(x)\\,e(z|x)}[\\log q(x|z)],\\quad\\max_e\\;\\mathbb{E}_{q(z)\\,q(x|z)}[\\log e(z|x)]',
  summary: ({ k }) =>
    k > 1
      ? `Decoder and encoder both learn from data, their ${k} codes a point weighed by how likely the model finds them. The decoder’s gradient is that of the IWAE bound with ${k} codes.`
      : 'The decoder learns from data as in a VAE, the encoder from dreams, points that the model makes. The two descend different KL divergences, of which the encoder’s points the other way than the VAE’s, so there is no one loss that falls.',
  graph: (values, kind) => latentGraph([], values.k === 1 ? 'wakesleep' : undefined)(values, kind),
  presets: [
    { label: 'Wake–sleep', values: { k: 1 } },
    { label: 'Reweighted wake–sleep', values: { k: 5 } },
  ],
  params: {
    k: int({
      label: 'Codes a point, k',
      help: 'With 1 the encoder learns from dreams; with more it learns awake, from weighed codes.',
      default: 1,
      min: 1,
      max: 50,
    }),
    ...latentVariableParams,
  },
})
