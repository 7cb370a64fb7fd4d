import { choice, real } from '../../core/settings/params.ts'
import { normal, standardNormal } from '../distributions.ts'
import type { Trainable } from '../network.ts'
import type { Learner, Tensor3D, World } from '../objective.ts'
import { rate } from '../rate.ts'
import { codePulls } from './codePulls.ts'
import { logWeight } from './logWeight.ts'
import { posteriorOf } from './posterior.ts'
import { grouped, repeated } from './severalCodes.ts'

/** Settings of every model with a Gaussian decoder and a Gaussian inference network. */
export const latentVariableParams = {
  rate: rate({
    label: 'Learning rate',
    help: 'Step size of decoder and inference network.',
    default: 3e-3,
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

/** log s(x) stays within ±7: beyond that, a code is a point or knows nothing, and eˢ overflows. */
export const LOG_SD_LIMIT = 7

/**
 * Model q(z) = N(0, I), q(x|z) = N(g(z), σ² I), with an inference network
 * e(z|x) = N(μ(x), diag s(x)²): the prior, the decoder and the encoder.
 * @param given how many numbers both are told besides: q(x|z, y) and e(z|x, y)
 */
export function latentVariableModel(world: World<typeof latentVariableParams>, given = 0) {
  const { tf, values, dim, latent, runs } = world
  // Starts with e(z|x) ≈ q(z): a random log s(x) would put the first losses in the thousands.
  const inference = world.mlp('encoder', dim + given, 2 * latent, 0.1)
  const generative = world.mlp('decoder', latent + given, dim)
  const logSd = world.free('decoder log sd', 1, Math.log(values.noiseSd))
  const generators: readonly Trainable[] =
    values.noise === 'learned' ? [generative, logSd] : [generative]

  const prior = standardNormal(latent)
  /** q(x|z) */
  const decoder = (z: Tensor3D, y?: Tensor3D) =>
    normal(generative.apply(told(z, y)), logSd.theta.reshape([runs, 1, 1]))
  /** μ(x) and log s(x) */
  const moments = (x: Tensor3D, y?: Tensor3D): readonly [Tensor3D, Tensor3D] => {
    const [mean, raw] = inference.apply(told(x, y)).split<Tensor3D>([latent, latent], 2)
    return [mean, tf.clipByValue(raw, -LOG_SD_LIMIT, LOG_SD_LIMIT)]
  }
  /** e(z|x) */
  const encoder = (x: Tensor3D, y?: Tensor3D) => normal(...moments(x, y))
  /** Samples of q, decoder noise included, and its map. */
  const generates = {
    sample: (noise) => decoder(prior.sample(noise, 'prior')).sample(noise, 'decoder'),
    generate: generative.apply,
  } satisfies Partial<Learner>
  return {
    prior,
    decoder,
    encoder,
    /** Whose numbers e(z|x) and q(x|z) have. */
    inference,
    generators,
    trained: [inference, ...generators],
    generates,
    /** How the two terms of an ELBO pull at what comes back of data. */
    elboPulls: (beta: () => number) =>
      codePulls(world, { encoder, decoder, generate: generative.apply }, beta),
    /** What the finished model offers: that, and what its own encoder lets be told of it. */
    offers: {
      ...generates,
      ...posteriorOf(encoder),
      facts: {
        logWeights(x, k, noise) {
          // The encoder is asked once for each point.
          const [mean, logSd] = moments(x)
          const code = normal(repeated(mean, k), repeated(logSd, k))
          const z = code.sample(noise, 'posterior')
          return grouped(logWeight({ prior, decoder, encoder }, repeated(x, k), z, code), k)
        },
      },
    } satisfies Partial<Learner>,
  }
}

const told = (x: Tensor3D, y?: Tensor3D): Tensor3D => (y ? x.concat(y, 2) : x)
