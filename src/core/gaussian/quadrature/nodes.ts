/** Nodes for sums over p and over densities q that are not known yet. */

import { legendre } from '../../numerics/legendre.ts'
import { dimension, type Mixture } from '../mixture.ts'
import { bothKls } from './bothKls.ts'
import type { Cell } from './cell.ts'
import { type Accuracy, type Pointwise, refine } from './cells.ts'
import { boxOf, placesIn, turned, turnFor } from './frame.ts'
import { logSum, termsOf } from './terms.ts'

export interface Nodes {
  /** 1 when p lies on the line y = 0. */
  readonly dim: 1 | 2
  /** x0 y0 x1 y1 … */
  readonly points: Float64Array
  /** The length, or area, that each node stands for. */
  readonly weights: Float64Array
  /** p and log p at the nodes. */
  readonly p: Float64Array
  readonly logP: Float64Array
  /** What is missed of KL(p‖c) or KL(c‖p), as a share, for the c of the cover where it is most. */
  readonly unsure: number
}

/** Enough for a fit: D to about 1e-6 on the line, 1e-4 on the plane. */
export const fitting: Readonly<Record<1 | 2, Accuracy>> = {
  1: { order: 8, tolerance: 1e-5, most: 20_000 },
  2: { order: 5, tolerance: 0.03, most: 250_000 },
}

/** A KL this small is that of equals. */
const SMALL = 1e-8

/** Nodes that miss more are none; see `unsure`. */
export const UNSURE = 0.05

/**
 * Nodes on which both KLs between p and each Gaussian of the cover are integrated to the accuracy
 * asked for. Their cells become small around every component of p and of the cover, and where
 * log p turns from one component to the next; so they serve any q about as wide as one of these.
 * @param also a function of p and of the cover's first Gaussian that is to be integrated as well
 */
export function quadrature(
  p: Mixture,
  cover: Mixture,
  accuracy: Accuracy = fitting[dimension([...p, ...cover])],
  also?: Pointwise,
): Nodes {
  const components = [...p, ...cover]
  const both = new Float64Array(2)
  const kls = bothKls(cover.length)
  const turn = turnFor(components)
  const densities = [p, ...cover.map((one) => [{ ...one, weight: 1 }])]
  const terms = densities.map((mixture) => termsOf(turned(mixture, turn)))
  const { cells, errors, values } = refine(
    placesIn(boxOf(turned(components, turn)), terms),
    2 * cover.length + (also ? 1 : 0),
    (logs, x, y, out) => {
      kls(logs, x, y, out)
      if (!also) return
      also(logs[0], logs[1], both)
      out[2 * cover.length] = both[0]
    },
    accuracy,
  )
  const share = (error: number, m: number) => error / Math.max(Math.abs(values[m]), SMALL)
  const unsure = errors.reduce((worst, error, m) => Math.max(worst, share(error, m)), 0)
  return {
    ...placed(cells.flatMap(cutInto(accuracy.cut ?? 1)), accuracy.order, turn),
    dim: dimension(components),
    unsure: cells.length === 0 ? Number.POSITIVE_INFINITY : unsure,
  }
}

/** A cell as `count` cells along each axis. */
const cutInto =
  (count: number) =>
  (cell: Cell): readonly Cell[] => {
    const [hx, hy] = [cell.hx / count, cell.hy / count]
    const along = (middle: number, half: number) =>
      half === 0
        ? [middle]
        : Array.from({ length: count }, (_, i) => middle + (2 * i + 1 - count) * half)
    return along(cell.x, hx).flatMap((x) =>
      along(cell.y, hy).map((y) => ({ ...cell, x, y, hx, hy })),
    )
  }

/** The nodes of all cells, in axes that are not turned. */
function placed(cells: readonly Cell[], order: number, turn: number) {
  const { nodes, weights } = legendre(order)
  const rows = cells.every(({ hy }) => hy === 0) ? 1 : order
  const count = cells.length * rows * order
  const [points, shares, logP] = [2 * count, count, count].map((n) => new Float64Array(n))
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
  let at = 0
  for (const { x, y, hx, hy, densities } of cells) {
    for (let j = 0; j < rows; j++) {
      const atY = rows === 1 ? 0 : y + hy * nodes[j]
      for (let i = 0; i < order; i++, at++) {
        const atX = x + hx * nodes[i]
        points[2 * at] = atX * cos - atY * sin
        points[2 * at + 1] = atX * sin + atY * cos
        shares[at] = weights[i] * hx * (rows === 1 ? 1 : weights[j] * hy)
        logP[at] = logSum(densities[0], atX, atY)
      }
    }
  }
  return { points, weights: shares, logP, p: logP.map(Math.exp) }
}
