import type { Mlp } from '../network.ts'
import type { Tensor2D, Tensor3D, World } from '../objective.ts'
import { logRatio } from './readOut.ts'

/** What a critic says whose best answer is a log ratio, bounded as every such critic is, `[runs, n]`. */
export const said = (network: Pick<Mlp, 'apply'>, x: Tensor3D): Tensor2D =>
  logRatio.output(network.apply(x).reshape([x.shape[0], x.shape[1]]))

/** A critic of pairs (x, z). */
export function jointCritic(world: World) {
  const network = world.mlp('critic', world.dim + world.latent, 1)
  return { network, logRatio: (x: Tensor3D, z: Tensor3D) => said(network, x.concat(z, 2)) }
}

/** A critic of points alone. */
export function pointCritic(world: World) {
  const network = world.mlp('critic', world.dim, 1)
  return { network, logRatio: (x: Tensor3D) => said(network, x) }
}

/** A critic of codes alone. */
export function codeCritic(world: World) {
  const network = world.mlp('critic of codes', world.latent, 1)
  return { network, logRatio: (z: Tensor3D) => said(network, z) }
}
