import type { Tensor2D } from '../../objective.ts'
import { type Dynamics, sweep, where } from './dynamics.ts'

/**
 * Optimism (Daskalakis et al. 2018, arXiv 1711.00141): the next step is expected to be like this one,
 *
 *   w ← w + 2 h v_t − h v_{t−1}.
 *
 * h v is the optimiser's step, so with Adam it is their Optimistic Adam, of whose preconditioned
 * directions this is taken. The first step is plain.
 */
export const optimistic: Dynamics = (players, moves, order) =>
  sweep(players, moves, order, (look) => {
    const { who } = look.move
    const starts = who.map(where)
    players.step(look)
    players.tf.tidy(() => {
      for (const [i, one] of who.entries()) {
        const step = one.theta.sub<Tensor2D>(starts[i])
        const last = players.memory(one, () => step)
        one.theta.assign(one.theta.add<Tensor2D>(step).sub(last))
        last.assign(step)
      }
    })
    players.tf.dispose(starts)
  })
