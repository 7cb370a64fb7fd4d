import { normal, standardNormal } from '../distributions.ts'
import type { Trainable } from '../network.ts'
import type { Learner, LearnerFacts, Tensor3D, World } from '../objective.ts'
import type { latentVariableParams } from './latentVariableParams.ts'
import { logWeight } from './logWeight.ts'
import { grouped, repeated } from './severalCodes.ts'

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
  return {
    prior,
    decoder,
    encoder,
    /** Whose numbers e(z|x) and q(x|z) have. */
    inference,
    generators,
    trained: [inference, ...generators],
    /** What the finished model offers: samples of q, decoder noise included, and its map. */
    offers: {
      sample: (noise) => decoder(prior.sample(noise, 'prior')).sample(noise, 'decoder'),
      generate: generative.apply,
    } satisfies Pick<Learner, 'sample' | 'generate'>,
    /** And what its own encoder lets be told of it. */
    facts: {
      logWeights(x, k, noise) {
        // The encoder is asked once for each point.
        const [mean, logSd] = moments(x)
        const code = normal(repeated(mean, k), repeated(logSd, k))
        const z = code.sample(noise, 'posterior')
        return grouped(logWeight({ prior, decoder, encoder }, repeated(x, k), z, code), k)
      },
    } satisfies LearnerFacts,
  }
}

const told = (x: Tensor3D, y?: Tensor3D): Tensor3D => (y ? x.concat(y, 2) : x)
