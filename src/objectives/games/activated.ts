import { detached } from '../detached.ts'
import type { Move, Tensor2D, Tensor3D, World } from '../objective.ts'
import { ratesOfPlayers } from './adversarialParams.ts'
import { crossEntropy } from './classifier.ts'
import { pointCritic } from './critics.ts'

export const activatedParams = {
  criticRate: {
    ...ratesOfPlayers.criticRate,
    help: 'Step size of the classifier of real and generated points.',
  },
}

/**
 * The degenerate discriminator of a VAE, which knows real from generated, replaced by one that learns
 * (Hu et al. 2018, arXiv 1706.00550, section 4.2): points count by D(x), generated ones as well.
 */
export function activated(world: World<typeof activatedParams>) {
  const { logRatio, move } = pointCritic(world)
  const D = (x: Tensor3D): Tensor2D => detached(world.tf, () => logRatio(x).sigmoid())
  return {
    logRatio,
    /** D(x) = q_φ(y = 1|x), held, `[runs, n]`. */
    D,
    /** Points count by D, wherever they are from. */
    weighs: { counts: D },
    /** Its move: data against what is generated. */
    move: (x: Tensor3D, generated: Tensor3D): Move =>
      move(() => crossEntropy(logRatio(x), logRatio(generated))),
  }
}
