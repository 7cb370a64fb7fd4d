import { normal, standardNormal } from '../distributions.ts'
import type { Learner, Tensor3D, World } from '../objective.ts'
import { rate } from '../rate.ts'
import { codePulls } from './codePulls.ts'
import { decoderParams } from './decoderParams.ts'
import { decoderOf } from './decoders.ts'
import { logWeight } from './logWeight.ts'
import { posteriorOf } from './posterior.ts'
import { grouped, repeated } from './severalCodes.ts'

/** Settings of every model with a decoder that has noise of its own and a Gaussian inference network. */
export const latentVariableParams = {
  rate: rate({
    label: 'Learning rate',
    help: 'Step size of decoder and inference network.',
    default: 3e-3,
  }),
  ...decoderParams,
}

/** log s(x) stays within ±7: beyond that, a code is a point or knows nothing, and eˢ overflows. */
export const LOG_SD_LIMIT = 7

/**
 * Model q(z) = N(0, I), q(x|z) with mean g(z), as N(g(z), σ² I), with an inference network
 * e(z|x) = N(μ(x), diag s(x)²): the prior, the decoder and the encoder.
 * @param given how many numbers both are told besides: q(x|z, y) and e(z|x, y)
 */
export function latentVariableModel(world: World<typeof latentVariableParams>, given = 0) {
  const { tf, dim, latent } = world
  // Starts with e(z|x) ≈ q(z): a random log s(x) would put the first losses in the thousands.
  const inference =
    given === 0
      ? world.reader('encoder', 2 * latent, 0.1)
      : world.mlp('encoder', dim + given, 2 * latent, 0.1)
  const generative = decoderOf(world, latent + given)
  const generators = generative.trained

  const prior = standardNormal(latent)
  /** q(x|z) */
  const decoder = (z: Tensor3D, y?: Tensor3D) => generative.of(told(z, y))
  const generate = (z: Tensor3D) => decoder(z).mean
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
    means: (noise) => generate(prior.sample(noise, 'prior')),
    generate,
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
    elboPulls: (beta: () => number) => codePulls(world, { encoder, decoder, generate }, beta),
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
