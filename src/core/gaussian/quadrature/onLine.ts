/** Cells of p on the line, made once and made finer around each q. */

import { legendre } from '../../numerics/legendre.ts'
import type { Mixture } from '../mixture.ts'
import { bothKls } from './bothKls.ts'
import type { Cell } from './cell.ts'
import { refine } from './cells.ts'
import { boxOf, placesIn } from './frame.ts'
import { logSum, type Terms, termsOf } from './terms.ts'

const ORDER = 8
const ACCURACY = { order: ORDER, tolerance: 1e-5, most: 40_000 } as const

/** Octaves beyond the cells of p on each side, for integrands that fall more slowly than p. */
const OCTAVES = 10
/** Cells in an octave. */
const PARTS = 4

/** A cell with log p at its nodes. */
interface Known {
  readonly x: number
  readonly half: number
  readonly terms: Terms
  readonly logP: Float64Array
}

/** Within so many of its sds q may matter, */
const NEAR = 9
/** where cells are no wider than so many, each side of their centre. */
const WIDE = 1

/** Halvings of a cell in which p = q, where the density of |p − q| has a kink. */
const KINK = 8

/** What is summed: a node's place, its weight, log p and log q. */
export type Visit = (x: number, weight: number, logP: number, logQ: number) => void

export interface LineCells {
  /** Visits nodes for N(mean, sd²). */
  visit(mean: number, sd: number, each: Visit): void
}

/**
 * @param cover Gaussians between and within which every q lies
 * @param isKinked whether what is summed has a kink where p = q
 */
export function lineCells(p: Mixture, cover: Mixture, isKinked: boolean): LineCells {
  const { nodes, weights } = legendre(ORDER)
  const terms = termsOf(p)
  const known = (x: number, half: number, of: Terms): Known => ({
    x,
    half,
    terms: of,
    logP: nodes.map((z) => logSum(of, x + half * z, 0)),
  })
  const cells = [
    ...cellsOf(p, cover).map(({ x, hx, densities }) => known(x, hx, densities[0])),
    ...octaves(boxOf([...p, ...cover])).map(([x, half]) => known(x, half, terms)),
  ]
  const logs = new Float64Array(ORDER)

  const halves = ({ x, half, terms: of }: Known) => [
    known(x - half / 2, half / 2, of),
    known(x + half / 2, half / 2, of),
  ]
  return {
    visit(mean, sd, each) {
      const constant = -Math.log(sd) - Math.log(2 * Math.PI) / 2
      const take = (cell: Known, kinks: number): void => {
        const { x, half, logP } = cell
        if (half > WIDE * sd && Math.abs(x - mean) - half < NEAR * sd) {
          for (const one of halves(cell)) take(one, kinks)
          return
        }
        let above = 0
        for (let i = 0; i < ORDER; i++) {
          const z = (x + half * nodes[i] - mean) / sd
          logs[i] = constant - (z * z) / 2
          if (logP[i] > logs[i]) above++
        }
        if (isKinked && kinks > 0 && above > 0 && above < ORDER) {
          for (const one of halves(cell)) take(one, kinks - 1)
          return
        }
        for (let i = 0; i < ORDER; i++) {
          each(x + half * nodes[i], half * weights[i], logP[i], logs[i])
        }
      }
      for (const cell of cells) take(cell, KINK)
    },
  }
}

/** Cells that carry both KLs between p and each of the cover. */
function cellsOf(p: Mixture, cover: Mixture): readonly Cell[] {
  return refine(
    placesIn(boxOf([...p, ...cover]), [p, ...cover.map((one) => [one])].map(termsOf)),
    2 * cover.length,
    bothKls(cover.length),
    ACCURACY,
  ).cells
}

/** Centres and halves of cells that grow outward from a box. */
function octaves([left, right]: readonly [number, number, number, number]): [number, number][] {
  const [middle, radius] = [(left + right) / 2, (right - left) / 2]
  return Array.from({ length: OCTAVES }, (_, octave) => {
    const from = radius * 2 ** octave
    const half = from / PARTS / 2
    return Array.from({ length: PARTS }, (_, i) => from + (2 * i + 1) * half).flatMap(
      (r): [number, number][] => [
        [middle - r, half],
        [middle + r, half],
      ],
    )
  }).flat()
}
