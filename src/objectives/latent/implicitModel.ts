import { standardNormal } from '../distributions.ts'
import type { Learner, World } from '../objective.ts'

/**
 * x = G(z), z ~ N(0, I), without noise of its own: no density of x is known.
 * @param codes the name of the noise that samples are drawn from
 */
export function implicitModel(world: World, codes = 'generator') {
  const { latent } = world
  const generator = world.generator('generator', latent)
  const prior = standardNormal(latent)
  return {
    prior,
    generator,
    offers: {
      sample: (noise) => generator.apply(prior.sample(noise, codes)),
      generate: generator.apply,
    } satisfies Partial<Learner>,
  }
}
