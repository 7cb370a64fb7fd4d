/**
 * What p itself puts near each of its modes: weight times `perfectQuality` where modes are well
 * apart, more or less where they overlap. Against this the honest count measures a model.
 */

import type { Mixture } from '../gaussian/mixture.ts'
import { line, type Plotted, plane } from '../space/space.ts'
import { perfectQuality } from './coverage.ts'
import { nearness, place, placing } from './place.ts'

/** Nodes of all components together: a millisecond's work, while a person drags a mode. */
const NODES = 8192
/** At most so many in one component. */
const MOST = 1024
/** One node in so many is beyond the reach of its component, where little of its mass is. */
const OUTER = 16

interface Node {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/** Mass of p near each mode, by quadrature. */
export function nearShares(modes: Mixture, p: Mixture, space: Plotted): Float64Array {
  const frames = placing(modes)
  const shares = new Float64Array(modes.length)
  const count = Math.max(OUTER, Math.min(MOST, Math.round(NODES / p.length)))
  const nodes = { line: lineNodes, plane: planeNodes }[space.kind](count)
  for (const { weight: share, mean, sd, angle } of p) {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    for (const { a, b, weight } of nodes) {
      const x = mean[0] + sd[0] * a * cos - sd[1] * b * sin
      const y = mean[1] + sd[0] * a * sin + sd[1] * b * cos
      const { near } = place(frames, x, y)
      if (near >= 0) shares[near] += share * weight
    }
  }
  return shares
}

/** The golden angle spreads points on a spiral evenly (Vogel, Mathematical Biosciences 44, 1979). */
const TURN = Math.PI * (3 - Math.sqrt(5))

/** Nodes of N(0, I): equal masses within 3 sd, and a few for the rest, so that each part is exact. */
function planeNodes(count: number): Node[] {
  const inside = perfectQuality(plane)
  const ring = (n: number, from: number, to: number) =>
    Array.from({ length: n }, (_, i): Node => {
      const beyond = 1 - (from + ((i + 0.5) / n) * (to - from))
      const radius = Math.sqrt(-2 * Math.log(beyond))
      const [a, b] = [radius * Math.cos(i * TURN), radius * Math.sin(i * TURN)]
      return { a, b, weight: (to - from) / n }
    })
  return [...ring(count, 0, inside), ...ring(Math.ceil(count / OUTER), inside, 1)]
}

/** Nodes of N(0, 1): even steps within 3 sd, and a few out to 5 sd for the rest. */
function lineNodes(count: number): Node[] {
  const inside = perfectQuality(line)
  const stretch = (n: number, from: number, to: number, mass: number) => {
    const at = Array.from({ length: n }, (_, i) => from + ((i + 0.5) / n) * (to - from))
    const heights = at.map((a) => Math.exp((-a * a) / 2))
    const total = heights.reduce((sum, height) => sum + height, 0)
    return at.map((a, i): Node => ({ a, b: 0, weight: (mass * heights[i]) / total }))
  }
  const outer = Math.ceil(count / OUTER)
  const tail = (side: 1 | -1) => stretch(outer, side * nearness, side * 5, (1 - inside) / 2)
  return [...tail(-1), ...stretch(count, -nearness, nearness, inside), ...tail(1)]
}
