import type { DiracLane, DiracShared } from '../../core/dirac/diracScene.ts'
import { type Game, gameOf } from '../../core/dirac/game.ts'
import { radius } from '../../core/dirac/point.ts'
import { createTrail, type Trail } from '../../core/dirac/trail.ts'
import { advance, begin, type Walk } from '../../core/dirac/walk.ts'

/** From here on a walk has left every picture, and its numbers would overflow. */
const lost = 1e6

/** A lane's game as far as it was played. */
export interface DiracRun {
  readonly game: Game
  readonly walk: Walk
  readonly trail: Trail
  /** The largest coordinate that was shown so far. */
  readonly far: number
  /** Whether it has gone so far out that it is played no further. */
  readonly lost: boolean
  advance(): void
}

export function diracRun(lane: DiracLane, { h, theta, psi }: DiracShared): DiracRun {
  const game = gameOf(lane)
  const trail = createTrail()
  let walk = begin([theta, psi])
  let far = 0
  const show = () => {
    trail.push(walk.at)
    far = Math.max(far, Math.abs(walk.at[0]), Math.abs(walk.at[1]))
  }
  show()
  const isLost = () => !(radius(walk.players) < lost)
  return {
    game,
    trail,
    get walk() {
      return walk
    },
    get far() {
      return far
    },
    get lost() {
      return isLost()
    },
    advance() {
      if (isLost()) return
      walk = advance(game, lane, h, walk)
      show()
    },
  }
}
