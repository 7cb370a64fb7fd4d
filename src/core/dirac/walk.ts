import type { DiracLane } from './diracScene.ts'
import type { Game } from './game.ts'
import { between, type Point, plus } from './point.ts'

/** How far a game is: plain data, from which it goes on. */
export interface Walk {
  readonly step: number
  /** What is shown: where the players are, or the average of where they were. */
  readonly at: Point
  readonly players: Point
  /** The field at the step before; the rule of the optimistic remembers it. */
  readonly last: Point | null
  /** Where lookahead goes back to. */
  readonly slow: Point
}

export const begin = (start: Point): Walk => ({
  step: 0,
  at: start,
  players: start,
  last: null,
  slow: start,
})

type Rule = (game: Game, lane: DiracLane, h: number, walk: Walk) => Walk

/** Both players at `players`, which is shown. */
const moved = (walk: Walk, players: Point, more: Partial<Walk> = {}): Walk => ({
  ...walk,
  ...more,
  step: walk.step + 1,
  players,
  at: players,
})

/** w ← w + h v(w). */
const ahead = ({ field, inside }: Game, h: number, point: Point): Point =>
  inside(plus(point, h, field(point)))

/** θ, then ψ from there, n times. */
function inTurn({ field, inside }: Game, h: number, n: number, point: Point): Point {
  let at = inside([point[0] + h * field(point)[0], point[1]])
  for (let i = 0; i < n; i++) at = inside([at[0], at[1] + h * field(at)[1]])
  return at
}

/** One step of each rule of play (theory of each in `stability.ts`). */
const rules: Readonly<Record<DiracLane['dynamics'], Rule>> = {
  simultaneous: (game, _, h, walk) => moved(walk, ahead(game, h, walk.players)),

  alternating: (game, { criticSteps }, h, walk) =>
    moved(walk, inTurn(game, h, criticSteps, walk.players)),

  // Korpelevich 1976: w½ = w + h v(w); w ← w + h v(w½).
  extragradient(game, _, h, walk) {
    const half = ahead(game, h, walk.players)
    return moved(walk, game.inside(plus(walk.players, h, game.field(half))))
  },

  // Daskalakis et al. 2018: w ← w + 2h v(w) − h v(w before); the first step is a plain one.
  optimistic(game, _, h, walk) {
    const now = game.field(walk.players)
    const twice = plus(walk.players, 2 * h, now)
    return moved(walk, game.inside(plus(twice, -h, walk.last ?? now)), { last: now })
  },

  // Chavdarova et al. 2021: after k fast steps, slow ← slow + α (fast − slow), fast ← slow.
  lookahead(game, { fast, alpha }, h, walk) {
    const to = ahead(game, h, walk.players)
    if ((walk.step + 1) % fast !== 0) return moved(walk, to)
    const slow = between(walk.slow, alpha, to)
    return moved(walk, slow, { slow })
  },

  averaging(game, { criticSteps, decay }, h, walk) {
    const players = inTurn(game, h, criticSteps, walk.players)
    return { ...moved(walk, players), at: between(players, decay, walk.at) }
  },
}

export const advance = (game: Game, lane: DiracLane, h: number, walk: Walk): Walk =>
  rules[lane.dynamics](game, lane, h, walk)
