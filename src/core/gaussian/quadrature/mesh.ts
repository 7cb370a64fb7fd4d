/** Cells of p on the plane that are kept, because many q are measured against one p. */

import { legendre } from '../../numerics/legendre.ts'
import { once } from '../../numerics/once.ts'
import { gaussianOf, thetaOf } from '../gaussian.ts'
import { type Mixture, moments } from '../mixture.ts'
import { bothKls } from './bothKls.ts'
import type { Place } from './cell.ts'
import { refine } from './cells.ts'
import { type Box, boxOf, placesIn, turned, turnFor } from './frame.ts'
import { logSum, type Terms, termsOf } from './terms.ts'

export interface Mesh {
  /** The axes of its cells are turned by this angle. */
  readonly turn: number
  readonly box: Box
  /** With p as their only density, and its log at their nodes. */
  readonly places: readonly Place[]
}

/** Nodes along a side of a cell; what is measured on the mesh must have the same. */
export const MESH_ORDER = 6
const ACCURACY = { order: MESH_ORDER, tolerance: 0.02, most: 300_000 } as const

/** Cells that carry p and a q with its moments; with those of a narrower q more cells are made. */
export const meshOf = once((p: Mixture): Mesh => {
  const whole = gaussianOf(thetaOf(moments(p), 2))
  const turn = turnFor(p)
  const [ofP, ofWhole] = [turned(p, turn), turned([whole], turn)]
  const box = boxOf([...ofP, ...ofWhole])
  const { cells } = refine(placesIn(box, [termsOf(ofP), termsOf(ofWhole)]), 2, bothKls(1), ACCURACY)
  return { turn, box, places: cells.map((cell) => withLogs(cell, cell.densities[0])) }
})

function withLogs({ x, y, hx, hy }: Place, p: Terms): Place {
  const { nodes } = legendre(MESH_ORDER)
  const known = Float64Array.from({ length: MESH_ORDER ** 2 }, (_, at) => {
    const [i, j] = [at % MESH_ORDER, Math.floor(at / MESH_ORDER)]
    return logSum(p, x + hx * nodes[i], y + hy * nodes[j])
  })
  return { x, y, hx, hy, densities: [p], known }
}
