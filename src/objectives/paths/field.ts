import type { Mlp } from '../network.ts'
import type { Tensor3D, World } from '../objective.ts'

/** A vector field f(x, t) over time: a network that is told t beside x. */
export interface Field extends Mlp {
  /** @param t `[runs, n, 1]`, or one time for all points */
  at(x: Tensor3D, t: Tensor3D | number): Tensor3D
}

/** The network sees 2t − 1, as wide as the other coordinates. */
export function field(world: World, name: string): Field {
  const network = world.mlp(name, world.dim + 1, world.dim)
  return {
    ...network,
    at(x, t) {
      const [runs, n] = x.shape
      const time = typeof t === 'number' ? world.tf.fill([runs, n, 1], t) : t
      return network.apply(x.concat<Tensor3D>(time.mul(2).sub(1), 2))
    },
  }
}
