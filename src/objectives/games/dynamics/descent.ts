import { type Dynamics, sweep } from './dynamics.ts'

/** Gradient descent–ascent: w ← w + h v(w), where v is each player's way down its own loss. */
export const descent: Dynamics = (players, moves, order) =>
  sweep(players, moves, order, players.step)
