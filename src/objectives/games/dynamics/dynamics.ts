import type { Trainable } from '../../network.ts'
import type { Move, Order, Tensor1D, Tensor2D, TF } from '../../objective.ts'

/** A move as the players see it from where they stand: its loss there and the way down. */
export interface Look {
  readonly move: Move
  readonly loss: Tensor1D
  /** One for each of `move.who`; null where the loss does not depend on it. */
  readonly gradients: readonly (Tensor2D | null)[]
}

/** What rules of play are made of. */
export interface Players {
  readonly tf: TF
  look(move: Move): Look
  /** One step of the optimiser against the gradients of a look, from where the players stand now. */
  step(look: Look): void
  /** The move's clip. */
  clip(move: Move): void
  /** Numbers that a rule keeps of a player from step to step, a row a run; `start` is asked once. */
  memory(who: Trainable, start: () => Tensor2D): Trainable['theta']
}

/**
 * How the players of a game move: what an optimiser for games adds to the optimiser of each.
 * @returns the losses where the players stood
 */
export type Dynamics = (
  players: Players,
  moves: readonly Move[],
  order: Order,
) => readonly Tensor1D[]

/** Looks and goes once with each move, in the order. */
export function sweep(
  players: Players,
  moves: readonly Move[],
  order: Order,
  go: (look: Look) => void,
): readonly Tensor1D[] {
  const played = (look: Look): Tensor1D => {
    go(look)
    players.clip(look.move)
    return look.loss
  }
  if (order === 'alternating') return moves.map((move) => played(players.look(move)))
  return moves.map(players.look).map(played)
}

/** A copy: a clone would change with its player where steps are made in place. */
export const where = ({ theta }: Trainable): Tensor2D => theta.add<Tensor2D>(0)
