import { normal } from '../distributions.ts'
import type { Trainable } from '../network.ts'
import type { Learner, Tensor3D, World } from '../objective.ts'
import { implicitModel } from './implicitModel.ts'
import { LOG_SD_LIMIT } from './latentVariable.ts'
import { posteriorOf } from './posterior.ts'

/** x = G(z), z ~ N(0, I), without noise of its own, and an encoder e(z|x) = N(μ(x), diag s(x)²). */
export function generatorAndEncoder(world: World) {
  const { latent } = world
  const { prior, generator, offers } = implicitModel(world, 'prior')
  // Starts with e(z|x) ≈ q(z).
  const inference = world.reader('encoder', 2 * latent, 0.1)
  const networks: readonly Trainable[] = [generator, inference]
  const encoder = (x: Tensor3D) => {
    const [mean, raw] = inference.apply(x).split([latent, latent], 2)
    return normal(mean, raw.clipByValue(-LOG_SD_LIMIT, LOG_SD_LIMIT))
  }
  return {
    prior,
    generator,
    inference,
    networks,
    encoder,
    offers: { ...offers, ...posteriorOf(encoder) } satisfies Partial<Learner>,
  }
}
