import { normal, standardNormal } from '../distributions.ts'
import type { Trainable } from '../network.ts'
import type { Learner, Tensor3D, World } from '../objective.ts'
import { LOG_SD_LIMIT } from './latentVariable.ts'

/** x = G(z), z ~ N(0, I), without noise of its own, and an encoder e(z|x) = N(μ(x), diag s(x)²). */
export function generatorAndEncoder(world: World) {
  const { dim, latent } = world
  const generator = world.mlp('generator', latent, dim)
  // Starts with e(z|x) ≈ q(z).
  const inference = world.mlp('encoder', dim, 2 * latent, 0.1)
  const prior = standardNormal(latent)
  const networks: readonly Trainable[] = [generator, inference]
  return {
    prior,
    generator,
    inference,
    networks,
    encoder: (x: Tensor3D) => {
      const [mean, raw] = inference.apply(x).split([latent, latent], 2)
      return normal(mean, raw.clipByValue(-LOG_SD_LIMIT, LOG_SD_LIMIT))
    },
    offers: {
      sample: (noise) => generator.apply(prior.sample(noise, 'prior')),
      generate: generator.apply,
    } satisfies Pick<Learner, 'sample' | 'generate'>,
  }
}
