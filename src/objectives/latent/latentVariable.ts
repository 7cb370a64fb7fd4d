import { choice, real } from '../../core/settings/params.ts'
import type { Mlp, Noise, Tensor, Tensor2D, Tensor3D, Trainable, World } from '../objective.ts'
import { logNormal, parts } from '../tensors.ts'

/** Settings of every model with a Gaussian decoder and a Gaussian inference network. */
export const latentVariableParams = {
  rate: real({
    label: 'Learning rate',
    help: 'Step size of decoder and inference network.',
    default: 3e-3,
    min: 1e-6,
    max: 10,
    scale: 'log',
    live: true,
  }),
  noise: choice({
    label: 'Decoder noise',
    help: 'Whether the sd of the decoder noise is trained with the networks or stays as set.',
    default: 'learned',
    options: [
      { value: 'learned', label: 'Learned' },
      { value: 'fixed', label: 'Fixed' },
    ],
  }),
  noiseSd: real({
    label: 'Noise sd',
    help: 'Sd of the decoder noise (its start, when learned), as a share of the data’s root-mean-square coordinate.',
    default: 0.3,
    min: 0.01,
    max: 1,
    scale: 'log',
  }),
}

export interface Code {
  readonly z: Tensor3D
  /** log e(z|x), `[runs, n]`. */
  logProbability(): Tensor2D
  /** KL(e(z|x) ‖ N(0, I)) in closed form, `[runs, n]`. */
  divergenceFromPrior(): Tensor2D
}

/** Model q(z) = N(0, I), q(x|z) = N(g(z), σ² I); inference network e(z|x) = N(μ(x), diag s(x)²). */
export interface LatentVariableModel {
  readonly trained: readonly Trainable[]
  readonly decoder: Mlp
  /** A reparametrised code of each x. */
  encode(x: Tensor3D, noise: Noise, name: string): Code
  /** log e(z|x) of a given code, `[runs, n]`. */
  logPosterior(z: Tensor3D, x: Tensor3D): Tensor2D
  /** log q(x|z), `[runs, n]`. */
  logLikelihood(x: Tensor3D, z: Tensor3D): Tensor2D
  /** x ~ q(x|z), reparametrised; the decoder noise is part of the sample. */
  decode(z: Tensor3D, noise: Noise, name: string): Tensor3D
}

/** log s(x) stays within ±7: beyond that, a code is a point or knows nothing, and eˢ overflows. */
const LOG_SD_LIMIT = 7

/** Builds the networks of a Gaussian latent-variable model. */
export function latentVariableModel(
  world: World<typeof latentVariableParams>,
): LatentVariableModel {
  const { tf, values, dim, latent, runs } = world
  // Starts with e(z|x) ≈ q(z): a random log s(x) would put the first losses in the thousands.
  const encoder = world.mlp('encoder', dim, 2 * latent, 0.1)
  const decoder = world.mlp('decoder', latent, dim)
  const logSd = world.free('decoder log sd', 1, Math.log(values.noiseSd))
  const learned = values.noise === 'learned'
  const decoderLogSd = (): Tensor => logSd.theta.reshape([runs, 1, 1])

  const posterior = (x: Tensor3D) => {
    const [mean, raw] = parts(tf, encoder.apply(x), [latent, latent])
    return { mean, logSd: tf.clipByValue(raw, -LOG_SD_LIMIT, LOG_SD_LIMIT) }
  }

  return {
    trained: learned ? [encoder, decoder, logSd] : [encoder, decoder],
    decoder,
    encode(x, noise, name) {
      const { mean, logSd } = posterior(x)
      const z = tf.add(mean, tf.mul(tf.exp(logSd), noise.normal(name, latent))) as Tensor3D
      return {
        z,
        logProbability: () => logNormal(tf, z, mean, logSd),
        divergenceFromPrior: () => {
          const terms = tf.add(tf.square(mean), tf.exp(tf.mul(logSd, 2)))
          return tf.mul(tf.sub(terms, tf.mul(logSd, 2)).sum(2).sub(latent), 0.5) as Tensor2D
        },
      }
    },
    logPosterior: (z, x) => {
      const { mean, logSd } = posterior(x)
      return logNormal(tf, z, mean, logSd)
    },
    logLikelihood: (x, z) => logNormal(tf, x, decoder.apply(z), decoderLogSd()),
    decode: (z, noise, name) =>
      tf.add(decoder.apply(z), tf.mul(tf.exp(decoderLogSd()), noise.normal(name, dim))),
  }
}
