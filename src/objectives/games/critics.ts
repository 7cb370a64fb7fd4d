import type { Mlp, Trainable } from '../network.ts'
import type { Move, Tensor1D, Tensor2D, Tensor3D, World } from '../objective.ts'
import type { playerParams } from './adversarialParams.ts'
import { logRatio } from './readOut.ts'

type Judged = World<Pick<typeof playerParams, 'criticRate'>>

/** What a critic says whose best answer is a log ratio, bounded as every such critic is, `[runs, n]`. */
export const said = (network: Pick<Mlp, 'apply'>, x: Tensor3D): Tensor2D =>
  logRatio.output(network.apply(x).reshape([x.shape[0], x.shape[1]]))

const moveOf =
  ({ values }: Judged, network: Trainable) =>
  (loss: () => Tensor1D): Move => ({ who: [network], rate: values.criticRate, loss })

/** A critic of pairs (x, z), or of x and `beside` other numbers. */
export function jointCritic(world: Judged, beside = world.latent) {
  const network = world.mlp('critic', world.dim + beside, 1)
  return {
    move: moveOf(world, network),
    logRatio: (x: Tensor3D, z: Tensor3D) => said(network, x.concat(z, 2)),
  }
}

/** A critic of points alone. */
export function pointCritic(world: Judged) {
  const network = world.reader('critic', 1)
  return { move: moveOf(world, network), logRatio: (x: Tensor3D) => said(network, x) }
}

/** A critic of codes alone. */
export function codeCritic(world: Judged) {
  const network = world.mlp('critic of codes', world.latent, 1)
  return { move: moveOf(world, network), logRatio: (z: Tensor3D) => said(network, z) }
}
