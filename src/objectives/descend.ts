import type { Trainable } from './network.ts'
import type { Tensor1D, World } from './objective.ts'

type Rated = Pick<World, 'play'> & { readonly values: { readonly rate: number } }

/** One step of a lone player: all of `who` go down one loss together. @returns the loss before it, `[runs]` */
export function descend(world: Rated, who: readonly Trainable[], loss: () => Tensor1D): Tensor1D {
  const [before] = world.play([{ who, rate: world.values.rate, loss }], 'alternating')
  return before
}
