/** The nodes that each Gaussian of a model brings along: a rule in units of its own. */
import { spaceOf } from '../../core/gaussian/mixture.ts'
import { densityOf } from '../../core/targets/target.ts'
import type { Tensor, Tensor2D, Tensor3D, World } from '../objective.ts'
import type { Parts } from './densityModel.ts'

/** Spacing of the trapezium rule in sds, and the sds that it reaches. */
const RULES = { line: { spacing: 0.4, reach: 10 }, plane: { spacing: 0.7, reach: 6 } } as const

/** Shares of the mass of N(0, I), `share[i]` at z = `places[i]`; they sum to 1. */
export function normalRule(kind: keyof typeof RULES): {
  readonly places: readonly (readonly number[])[]
  readonly shares: readonly number[]
} {
  const { spacing, reach } = RULES[kind]
  const steps = Math.floor(reach / spacing)
  const line = Array.from({ length: 2 * steps + 1 }, (_, i) => (i - steps) * spacing)
  const places =
    kind === 'line'
      ? line.map((x) => [x])
      : line.flatMap((y) => line.map((x) => [x, y])).filter(([x, y]) => Math.hypot(x, y) <= reach)
  const heights = places.map((place) => Math.exp(-place.reduce((sum, x) => sum + x * x, 0) / 2))
  const total = heights.reduce((sum, height) => sum + height, 0)
  return { places, shares: heights.map((height) => height / total) }
}

export interface OwnNodes {
  /** Where they are, `[runs, K·m, dim]`, and the logs of the masses of q that they stand for. */
  places(): Tensor3D
  logMass(): Tensor2D
  /** One number for each Gaussian, `[runs, 1, K]`, at each of its nodes, `[runs, K·m]`. */
  spread(each: Tensor): Tensor
}

export function ownNodes(world: World, parts: Parts): OwnNodes {
  const { tf, runs, dim } = world
  const { places, shares } = normalRule(spaceOf(densityOf(world.target)).kind)
  const m = shares.length
  const all = parts.count * m
  const rule = world.held(() => ({
    z: tf.tensor2d(places.flat(), [m, dim]),
    logShare: tf.tensor3d(shares.map(Math.log), [1, 1, m]),
    ones: tf.ones([1, 1, m]),
  }))
  const columns = (each: Tensor) => each.reshape([runs, parts.count, 1])
  return {
    places: () => parts.place(rule().z),
    logMass: () => columns(parts.logWeights()).add(rule().logShare).reshape([runs, all]),
    spread: (each) => columns(each).mul(rule().ones).reshape([runs, all]),
  }
}
