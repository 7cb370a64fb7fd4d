/** Integrals over the line and the plane by cells that become small where the integrands ask for it. */
import type { Cell, Integrands, Place } from './cell.ts'
import { createMeasure } from './measure.ts'
import { coarseness, relevant, type Terms } from './terms.ts'

/** What is integrated at a point, into out[0], from the logs of two densities there. */
export type Pointwise = (logP: number, logQ: number, out: Float64Array) => void

export interface Accuracy {
  /** Nodes along a side of a cell. */
  readonly order: number
  /** Summed errors over the summed sizes of an integrand's parts. */
  readonly tolerance: number
  /** No more evaluations than about these. */
  readonly most: number
  /** Of nodes: cells are cut into so many along each axis, for what jumps within them. */
  readonly cut?: number
  /** Of an integral on the plane: begin with cells of p that are made once, and kept. */
  readonly isKept?: boolean
}

export interface Refined {
  readonly cells: readonly Cell[]
  /** The integrals, and how far off they may be; infinite where cells are too coarse to tell. */
  readonly values: Float64Array
  readonly errors: Float64Array
  readonly evaluations: number
}

/** Integrals of densities are of order 1: of one this small fewer digits will do. */
const SMALL = 1e-8

const halves = ({ x, y, hx, hy, densities }: Place, axis: 0 | 1): readonly Place[] => {
  const [a, b] = axis === 0 ? [hx / 2, 0] : [0, hy / 2]
  const size = axis === 0 ? { hx: a, hy } : { hx, hy: b }
  return [-1, 1].map((side) => {
    const place = { x: x + side * a, y: y + side * b, ...size }
    return { ...place, densities: densities.map((terms) => relevant(terms, place)) }
  })
}

/** Cells that can see all that is near them, by halving; null if there would be more than `most`. */
function seeing(places: readonly Place[], also: Terms, most: number): Place[] | null {
  const done: Place[] = []
  let waiting = places
  while (waiting.length > 0) {
    if (done.length + waiting.length > most) return null
    waiting = waiting.flatMap((cell) => {
      let [x, y] = [0, 0]
      for (const terms of [...cell.densities, also]) {
        const [alongX, alongY] = coarseness(terms, cell)
        x = Math.max(x, alongX)
        y = Math.max(y, alongY)
      }
      if (Math.max(x, y) > 1) return halves(cell, x >= y ? 0 : 1)
      done.push(cell)
      return []
    })
  }
  return done
}

/**
 * Integrals of `count` integrands over the places. These are halved until none is too coarse to see
 * a component near it, and then where the errors are largest.
 * @param also what else is to be seen
 */
export function refine(
  places: readonly Place[],
  count: number,
  integrands: Integrands,
  { order, tolerance, most }: Accuracy,
  also: Terms = [],
): Refined {
  const isLine = places.every(({ hy }) => hy === 0)
  const each = isLine ? order : order * order
  const measure = createMeasure(count, integrands, order, isLine)
  let evaluations = 0
  const measured = (place: Place): Cell => {
    evaluations += each
    return measure(place)
  }
  const room = () => (most - evaluations) / each
  const begun = seeing(places, also, room())
  if (!begun) return unresolved(count)
  let cells = begun.map(measured)
  for (;;) {
    const [values, errors, sizes] = [0, 1, 2].map(() => new Float64Array(count))
    for (const cell of cells) {
      for (let m = 0; m < count; m++) {
        values[m] += cell.values[m]
        errors[m] += cell.errors[m]
        sizes[m] += Math.abs(cell.values[m])
      }
    }
    const share = (of: Float64Array): number => {
      let worst = 0
      for (let m = 0; m < count; m++) worst = Math.max(worst, of[m] / Math.max(sizes[m], SMALL))
      return worst
    }
    const isDone = !(share(errors) > tolerance) || room() < 2
    if (isDone || !values.every(Number.isFinite)) return { cells, values, errors, evaluations }
    const ranked = cells.map((cell) => ({ cell, share: share(cell.errors) }))
    ranked.sort((a, b) => b.share - a.share)
    let rest = ranked.reduce((sum, one) => sum + one.share, 0)
    let split = 0
    while (split < ranked.length && split < room() / 2 && rest > tolerance / 2) {
      rest -= ranked[split++].share
    }
    const fresh = ranked.slice(0, split).flatMap(({ cell }) => halves(cell, cell.axis))
    cells = [...fresh.map(measured), ...ranked.slice(split).map(({ cell }) => cell)]
  }
}

const unresolved = (count: number): Refined => ({
  cells: [],
  values: new Float64Array(count).fill(Number.NaN),
  errors: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
  evaluations: 0,
})
