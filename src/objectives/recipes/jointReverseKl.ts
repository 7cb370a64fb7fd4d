import { densityEstimator } from '../latent/densityEstimator.ts'
import { densityDecoder, estimatorParams } from '../latent/estimatorParams.ts'
import { estimatorArrow, latentGraph } from '../latent/latentGraph.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { objective, type Tensor1D } from '../objective.ts'
import { mean } from '../tensors.ts'

/**
 * f-GM with f(u) = −log u: KL between the joint of the model, q(z) q(x|z), and that of the data,
 * d(x) e(z|x), where d estimates p. Only model samples matter. By data processing it bounds
 * KL(q‖d) from above.
 *
 * In the paper generator, inference network and density estimator are q(x|z), e(z|x) and d(x).
 */
export default objective({
  id: 'jointrkl',
  label: 'VAE with reverse joint KL',
  family: 'vae',
  order: 5,
  reference: 'f-GM (arXiv 2205.05214) with f(u) = −log u',
  facts: ['bound', 'missed'],
  learn(world) {
    const { values } = world
    const { prior, encoder, decoder, trained, offers } = latentVariableModel(world)
    const density = densityEstimator(world)
    return {
      step(batch) {
        const { x } = batch.data()
        const z = prior.sample(batch, 'prior')
        /** E log ρ = E[log d(x) + log e(z|x) − log q(z) − log q(x|z)] on model samples. */
        const meanLogRatio = () => {
          const sample = decoder(z).sample(batch, 'decoder')
          const logData = density.logDensity(sample).add(encoder(sample).log(z))
          return mean(logData.sub(prior.log(z).add(decoder(z).log(sample))))
        }
        /** E[1/ρ] on data with inferred codes: 1 for d = p, and what keeps an adversarial d normal. */
        const meanInverseRatio = () => {
          const posterior = encoder(x)
          const code = posterior.sample(batch, 'posterior')
          const logData = density.logDensity(x).add(posterior.log(code))
          const logModel = prior.log(code).add(decoder(code).log(x))
          return mean(logModel.sub(logData).clipByValue(-15, 15).exp())
        }
        const [estimator, joint] = world.play(
          [
            density.move(x, () => meanInverseRatio().add<Tensor1D>(meanLogRatio())),
            { who: trained, rate: values.rate, loss: () => meanLogRatio().neg() },
          ],
          'alternating',
        )
        return { 'reverse joint KL': joint, 'density estimator': estimator }
      },
      ...offers,
      facts: { ...offers.facts, logData: density.logDensity },
    }
  },
  formula: ({ estimator }) =>
    estimator === 'likelihood'
      ? '\\min_q\\;\\mathbb{E}_{q(z)\\,q(x|z)}\\Big[\\log\\frac{q(z)\\,q(x|z)}{d(x)\\,e(z|x)}\\Big]\\;\\ge\\;\\mathrm{KL}(q\\,\\|\\,d),\\quad\\max_d\\;\\mathbb{E}_{p}[\\log d]'
      : '\\min_q\\;-\\mathbb{E}_{q(z)\\,q(x|z)}[\\log\\rho],\\quad\\max_d\\;-\\mathbb{E}_{p(x)\\,e(z|x)}\\Big[\\frac1\\rho\\Big]-\\mathbb{E}_{q(z)\\,q(x|z)}[\\log\\rho],\\quad\\rho=\\frac{d(x)\\,e(z|x)}{q(z)\\,q(x|z)}',
  summary: ({ estimator }) =>
    `Reverse KL between the joints of model and data; an upper bound on the reverse KL of q to d, a density estimate of the data trained by ${estimator === 'likelihood' ? 'maximum likelihood' : 'the adversarial update'}.`,
  direction: () => 'reverse',
  graph: latentGraph([estimatorArrow]),
  presets: [{ label: 'Reverse joint KL (f-GM)', values: {}, corners: { reverse: {} } }],
  params: {
    ...estimatorParams,
    ...latentVariableParams,
    decoder: densityDecoder,
    // Here e(z|x) sits in a denominator: its gradients are steeper than the ELBO's.
    rate: { ...latentVariableParams.rate, default: 1e-3 },
  },
})
