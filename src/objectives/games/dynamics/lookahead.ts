import type { Trainable } from '../../network.ts'
import type { Tensor2D } from '../../objective.ts'
import { type Dynamics, sweep } from './dynamics.ts'

/** Moves between two looks back, and how far each then goes from where the last one led. */
const EVERY = 5
const SHARE = 0.5

/**
 * Lookahead (Zhang et al. 2019, arXiv 1907.08610; for games Chavdarova et al. 2021, arXiv 2006.14567):
 * after every five moves a player goes back half of the way to where the last five began,
 *
 *   slow ← slow + ½ (w − slow),  w ← slow.
 *
 * Players that move equally often look back together, as in the latter. A move is counted in numbers
 * that are kept, because a replayed step counts nothing else.
 */
export const lookahead: Dynamics = (players, moves, order) => {
  const { tf } = players
  /** Where the last five moves began, and how many there were since. */
  const remembered = (one: Trainable) =>
    players.memory(one, () =>
      tf.tidy(() =>
        one.theta.pad<Tensor2D>([
          [0, 0],
          [0, 1],
        ]),
      ),
    )
  const losses = sweep(players, moves, order, (look) => {
    // Before the first move, which is where the first five begin.
    look.move.who.forEach(remembered)
    players.step(look)
  })
  tf.tidy(() => {
    for (const one of new Set(moves.flatMap(({ who }) => who))) {
      const memory = remembered(one)
      const [slow, moved] = memory.split<Tensor2D>([one.theta.shape[1], 1], 1)
      const count = moved.add<Tensor2D>(1)
      const due = count.greaterEqual(EVERY).cast('float32')
      const back = slow.add<Tensor2D>(one.theta.sub(slow).mul(SHARE))
      const after = one.theta.add<Tensor2D>(back.sub(one.theta).mul(due))
      one.theta.assign(after)
      memory.assign(
        slow.add(back.sub(slow).mul(due)).concat<Tensor2D>(count.mul(due.neg().add(1)), 1),
      )
    }
  })
  return losses
}
