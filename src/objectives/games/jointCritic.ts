import type { Tensor2D, Tensor3D, World } from '../objective.ts'
import { BOUND } from './readOut.ts'

/** A critic of pairs (x, z) whose best answer is a log ratio, bounded as every such critic is. */
export function jointCritic(world: World, name = 'critic') {
  const network = world.mlp(name, world.dim + world.latent, 1)
  return {
    network,
    logRatio(x: Tensor3D, z: Tensor3D): Tensor2D {
      const a = network.apply(x.concat(z, 2))
      return a.reshape<Tensor2D>([x.shape[0], x.shape[1]]).div(BOUND).tanh().mul(BOUND)
    },
  }
}

/** A critic of codes alone. */
export function codeCritic(world: World) {
  const network = world.mlp('critic of codes', world.latent, 1)
  return {
    network,
    logRatio: (z: Tensor3D): Tensor2D =>
      network.apply(z).reshape<Tensor2D>([z.shape[0], z.shape[1]]).div(BOUND).tanh().mul(BOUND),
  }
}
