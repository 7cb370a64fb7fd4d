import type { Mlp } from '../network.ts'
import type { Tensor3D, World } from '../objective.ts'

/** A vector field f(x, t) over time: a network that is told t beside x. */
export interface Field extends Mlp {
  /** @param t `[runs, n, 1]`, or one time for all points */
  at(x: Tensor3D, t: Tensor3D | number): Tensor3D
}

/** What the field is at noisy points, if this is the point without noise. */
export type FromClean = (clean: Tensor3D, x: Tensor3D, t: Tensor3D) => Tensor3D

/**
 * The network sees 2t − 1, as wide as the other coordinates. On images it says what the picture without
 * noise is, and the field follows (Salimans & Ho 2022, arXiv 2202.00512, section 4): noise has as many
 * directions as pixels, and a network that is narrower could not pass it on.
 */
export function field(world: World, name: string, fromClean: FromClean): Field {
  const network = world.mlp(name, world.dim + 1, world.dim)
  const image = world.space.kind === 'image'
  return {
    ...network,
    at(x, t) {
      const [runs, n] = x.shape
      const time: Tensor3D = typeof t === 'number' ? world.tf.fill([runs, n, 1], t) : t
      const said = network.apply(x.concat<Tensor3D>(time.mul(2).sub(1), 2))
      return image ? fromClean(world.tf.tanh(said), x, time) : said
    },
  }
}
