/** Integrals over the line and the plane by cells that become small where the integrands ask for it. */
import { legendre, missed } from './legendre.ts'
import { coarseness, logSum, type Rectangle, relevant, type Terms } from './terms.ts'

/** Several integrands at a point, from the logs of the densities there, into `out`. */
export type Integrands = (logs: Float64Array, x: number, y: number, out: Float64Array) => void

/** What is integrated at a point, into out[0], from the logs of two densities there. */
export type Pointwise = (logP: number, logQ: number, out: Float64Array) => void

export interface Cell extends Rectangle {
  /** Of each density, what counts here. */
  readonly densities: readonly Terms[]
  readonly values: Float64Array
  readonly errors: Float64Array
  /** The axis along which the integrands are the less resolved. */
  axis: 0 | 1
}

export interface Accuracy {
  /** Nodes along a side of a cell. */
  readonly order: number
  /** Summed errors over the summed sizes of an integrand's parts. */
  readonly tolerance: number
  /** No more evaluations than about these. */
  readonly most: number
  /** Of nodes: cells are cut into so many along each axis, for what jumps within them. */
  readonly cut?: number
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

/** Left, right, bottom and top end; on the line the last two are 0. */
export type Box = readonly [number, number, number, number]

/**
 * Integrals of `count` integrands of some densities over a box. Cells are halved until none is too
 * coarse to see a component near it, and then where the errors are largest.
 * @param cuts in ascending order, where no cell is to reach across
 */
export function refine(
  densities: readonly Terms[],
  count: number,
  integrands: Integrands,
  box: Box,
  accuracy: Accuracy,
  cuts: readonly number[] = [],
): Refined {
  const { order, tolerance, most } = accuracy
  const isLine = box[2] === box[3]
  const each = isLine ? order : order * order
  const measure = createMeasure(count, integrands, order, isLine)
  const room = () => (most - measure.evaluations()) / each

  const make = (x: number, y: number, hx: number, hy: number, of: readonly Terms[]): Cell => {
    const place = { x, y, hx, hy }
    return {
      ...place,
      densities: of.map((terms) => relevant(terms, place)),
      values: new Float64Array(count),
      errors: new Float64Array(count),
      axis: 0,
    }
  }
  const halves = (
    { x, y, hx, hy, densities: of }: Rectangle & Pick<Cell, 'densities'>,
    axis: 0 | 1,
  ) =>
    axis === 0
      ? [make(x - hx / 2, y, hx / 2, hy, of), make(x + hx / 2, y, hx / 2, hy, of)]
      : [make(x, y - hy / 2, hx, hy / 2, of), make(x, y + hy / 2, hx, hy / 2, of)]

  const [left, right, bottom, top] = box
  const ends = [left, ...cuts.filter((cut) => cut > left && cut < right), right]
  let cells: Cell[] = []
  let waiting = ends.slice(1).map((to, i) => {
    const half = (to - ends[i]) / 2
    return make(ends[i] + half, (bottom + top) / 2, half, (top - bottom) / 2, densities)
  })
  while (waiting.length > 0) {
    if (cells.length + waiting.length > room()) return unresolved(count)
    waiting = waiting.flatMap((cell) => {
      const [x, y] = cell.densities
        .map((terms) => coarseness(terms, cell))
        .reduce(([x, y], [a, b]) => [Math.max(x, a), Math.max(y, b)])
      if (Math.max(x, y) > 1) return halves(cell, x >= y ? 0 : 1)
      cells.push(cell)
      return []
    })
  }
  for (const cell of cells) measure.take(cell)

  for (;;) {
    const values = new Float64Array(count)
    const errors = new Float64Array(count)
    const sizes = new Float64Array(count)
    for (const cell of cells) {
      for (let m = 0; m < count; m++) {
        values[m] += cell.values[m]
        errors[m] += cell.errors[m]
        sizes[m] += Math.abs(cell.values[m])
      }
    }
    const share = (of: Float64Array) =>
      of.reduce((worst, error, m) => Math.max(worst, error / Math.max(sizes[m], SMALL)), 0)
    const isDone = !(share(errors) > tolerance) || room() < 2
    if (isDone || !values.every(Number.isFinite)) {
      return { cells, values, errors, evaluations: measure.evaluations() }
    }
    const ranked = cells.map((cell) => ({ cell, share: share(cell.errors) }))
    ranked.sort((a, b) => b.share - a.share)
    let rest = ranked.reduce((sum, one) => sum + one.share, 0)
    let split = 0
    while (split < ranked.length && split < room() / 2 && rest > tolerance / 2)
      rest -= ranked[split++].share
    const fresh = ranked.slice(0, split).flatMap(({ cell }) => halves(cell, cell.axis))
    for (const cell of fresh) measure.take(cell)
    cells = [...fresh, ...ranked.slice(split).map(({ cell }) => cell)]
  }
}

const unresolved = (count: number): Refined => ({
  cells: [],
  values: new Float64Array(count).fill(Number.NaN),
  errors: new Float64Array(count).fill(Number.POSITIVE_INFINITY),
  evaluations: 0,
})

/** Takes the integrals over a cell, and says what they may miss along each axis. */
function createMeasure(count: number, integrands: Integrands, order: number, isLine: boolean) {
  const { nodes, weights, last } = legendre(order)
  const rows = isLine ? 1 : order
  const samples = Array.from({ length: count }, () => new Float64Array(rows * order))
  const out = new Float64Array(count)
  let logs = new Float64Array(0)
  let evaluations = 0

  /** ∫ over the other axis of the last coefficients along one, by their sizes. */
  const tail = (values: Float64Array, along: number, across: number): number => {
    const sums = [0, 0, 0, 0]
    for (let j = 0; j < rows; j++) {
      for (let k = 0; k < 4; k++) {
        const row = last[k]
        let coefficient = 0
        for (let i = 0; i < order; i++) coefficient += row[i] * values[i * along + j * across]
        sums[k] += (isLine ? 1 : weights[j]) * Math.abs(coefficient)
      }
    }
    return missed(order, sums[0], sums[1], sums[2], sums[3])
  }

  return {
    evaluations: () => evaluations,
    take(cell: Cell): void {
      const { x, y, hx, hy, densities } = cell
      if (logs.length !== densities.length) logs = new Float64Array(densities.length)
      for (let j = 0; j < rows; j++) {
        const atY = isLine ? 0 : y + hy * nodes[j]
        for (let i = 0; i < order; i++) {
          const atX = x + hx * nodes[i]
          for (let d = 0; d < densities.length; d++) logs[d] = logSum(densities[d], atX, atY)
          integrands(logs, atX, atY, out)
          const weight = weights[i] * (isLine ? 1 : weights[j])
          for (let m = 0; m < count; m++) {
            samples[m][j * order + i] = out[m]
            cell.values[m] += weight * out[m]
          }
        }
      }
      evaluations += rows * order
      const volume = isLine ? hx : hx * hy
      let [alongX, alongY] = [0, 0]
      for (let m = 0; m < count; m++) {
        const first = tail(samples[m], 1, order)
        const second = isLine ? 0 : tail(samples[m], order, 1)
        cell.values[m] *= volume
        cell.errors[m] = volume * (first + second)
        alongX = Math.max(alongX, first)
        alongY = Math.max(alongY, second)
      }
      cell.axis = alongX >= alongY ? 0 : 1
    },
  }
}
