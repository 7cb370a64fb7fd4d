import { choice, real } from '../../core/settings/params.ts'
import { latentVariableModel, latentVariableParams } from '../latent/latentVariable.ts'
import { mixtureDensity } from '../latent/mixtureDensity.ts'
import { objective, type Tensor1D } from '../objective.ts'
import { average, logNormal } from '../tensors.ts'

/**
 * f-GM with f(u) = −log u: KL between the joint of the model, q(z) q(x|z), and that of the data,
 * d(x) e(z|x), where d estimates p. Only model samples matter. By data processing it bounds
 * KL(q‖d) from above.
 */
export default objective({
  id: 'jointrkl',
  label: 'VAE with reverse joint KL',
  family: 'vae',
  order: 5,
  presets: [{ label: 'Reverse joint KL (f-GM)', values: {}, corners: { reverse: {} } }],
  reference: 'f-GM (arXiv 2205.05214) with f(u) = −log u',
  params: {
    estimator: choice({
      label: 'Density estimator',
      help: 'How d(x), a Gaussian mixture, learns the data density: by maximum likelihood, or by ascending the objective itself, whose inner maximum is the same d = p but which is less stable.',
      default: 'likelihood',
      options: [
        { value: 'likelihood', label: 'Maximum likelihood' },
        { value: 'adversarial', label: 'Adversarial' },
      ],
    }),
    estimatorRate: real({
      label: 'Estimator learning rate',
      help: 'Step size of the density estimator.',
      default: 1e-2,
      min: 1e-6,
      max: 10,
      scale: 'log',
      live: true,
    }),
    ...latentVariableParams,
    // Here e(z|x) sits in a denominator: its gradients are steeper than the ELBO's.
    rate: { ...latentVariableParams.rate, default: 1e-3 },
  },
  direction: () => 'reverse',
  summary: ({ estimator }) =>
    `Reverse KL between the joints of model and data; an upper bound on the reverse KL of q to d, a density estimate of the data trained by ${estimator === 'likelihood' ? 'maximum likelihood' : 'the adversarial update'}.`,
  formula: ({ estimator }) =>
    estimator === 'likelihood'
      ? '\\min_q\\;\\mathbb{E}_{q(z)\\,q(x|z)}\\Big[\\log\\frac{q(z)\\,q(x|z)}{d(x)\\,e(z|x)}\\Big]\\;\\ge\\;\\mathrm{KL}(q\\,\\|\\,d),\\quad\\max_d\\;\\mathbb{E}_{p}[\\log d]'
      : '\\min_q\\;-\\mathbb{E}_{q(z)\\,q(x|z)}[\\log\\rho],\\quad\\max_d\\;-\\mathbb{E}_{p(x)\\,e(z|x)}\\Big[\\frac1\\rho\\Big]-\\mathbb{E}_{q(z)\\,q(x|z)}[\\log\\rho],\\quad\\rho=\\frac{d(x)\\,e(z|x)}{q(z)\\,q(x|z)}',
  learn(world) {
    const { tf, values } = world
    const model = latentVariableModel(world)
    const density = mixtureDensity(world)
    return {
      step(batch) {
        const x = batch.data().x
        const z = batch.normal('prior', world.latent)

        /** log ρ = log d(x) + log e(z|x) − log q(z) − log q(x|z) on model samples, `[runs]`. */
        const meanLogRatio = (): Tensor1D => {
          const sample = model.decode(z, batch, 'decoder')
          const logData = tf.add(density.logDensity(sample), model.logPosterior(z, sample))
          const logModel = tf.add(logNormal(tf, z, null, null), model.logLikelihood(sample, z))
          return average(tf.sub(logData, logModel))
        }
        /** E[1/ρ] on data with inferred codes: 1 for d = p, and what keeps an adversarial d normal. */
        const meanInverseRatio = (): Tensor1D => {
          const code = model.encode(x, batch, 'posterior')
          const logData = tf.add(density.logDensity(x), code.logProbability())
          const logModel = tf.add(logNormal(tf, code.z, null, null), model.logLikelihood(x, code.z))
          return average(tf.exp(tf.clipByValue(tf.sub(logModel, logData), -15, 15)))
        }

        const estimatorLoss = () =>
          values.estimator === 'likelihood'
            ? average(density.logDensity(x)).neg()
            : meanInverseRatio().add<Tensor1D>(meanLogRatio())
        const [estimator, joint] = world.play(
          [
            { who: [density], rate: values.estimatorRate, loss: estimatorLoss },
            { who: model.trained, rate: values.rate, loss: () => meanLogRatio().neg() },
          ],
          'alternating',
        )
        return { 'reverse joint KL': joint, 'density estimator': estimator }
      },
      sample: (noise) => model.decode(noise.normal('prior', world.latent), noise, 'decoder'),
      generate: model.decoder.apply,
    }
  },
})
