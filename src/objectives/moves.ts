import type { Losses, Move, Order, World } from './objective.ts'

type Playing = Pick<World, 'play'>
/** By the names that their losses go by. */
type Moves = Readonly<Record<string, Move>>

const played = (world: Playing, moves: Moves, order: Order): Losses => {
  const losses = world.play(Object.values(moves), order)
  return Object.fromEntries(Object.keys(moves).map((name, i) => [name, losses[i]]))
}

/** One step of a game in which each player answers those before it. @returns each loss before its move */
export const inTurn = (world: Playing, moves: Moves): Losses => played(world, moves, 'alternating')

/** One in which all move from where they stand together. */
export const atOnce = (world: Playing, moves: Moves): Losses => played(world, moves, 'simultaneous')
