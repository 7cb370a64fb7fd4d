import { type Dynamics, sweep, where } from './dynamics.ts'

/**
 * Extragradient (Korpelevich 1976): each player looks a step ahead, goes back, and takes the step that
 * is right there,
 *
 *   w½ = w + h v(w),  w ← w + h v(w½).
 *
 * Each of the two is a step of the optimiser; with Adam, ExtraAdam (Gidel et al. 2019, arXiv
 * 1802.10551, algorithm 4). Alternating, players take turns in both sweeps, as in the Gauss–Seidel
 * updates of Zhang & Yu 2020 (arXiv 1908.05699).
 */
export const extragradient: Dynamics = (players, moves, order) => {
  const starts = new Map(moves.flatMap(({ who }) => who).map((one) => [one.theta, where(one)]))
  const losses = sweep(players, moves, order, players.step)
  const ahead = sweep(players, moves, order, (look) => {
    for (const { theta } of look.move.who) theta.assign(starts.get(theta)!)
    players.step(look)
  })
  players.tf.dispose([...ahead, ...starts.values()])
  return losses
}
