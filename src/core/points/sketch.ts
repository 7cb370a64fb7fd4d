import { type Mixture, onLine, round } from '../gaussian/mixture.ts'
import { type Cell, cells } from './cells.ts'
import type { Points } from './points.ts'

/** As many kernels as a link can carry: 180 of them are 1440 characters. */
export const mostKernels = 180

/** So many that a cell is small beside a kernel, so few that EM takes a moment. */
const mostCells = 4096

/** Narrower than this share of the data's width, a kernel could not be seen. */
const narrowest = 1 / 400

/** Points' worth of belief that a kernel is as wide as the others: none closes on a single point. */
const belief = 1

/** Kernels for √n points. */
const perRoot = { line: 0.7, plane: 2 } as const

/** EM starts from kernels wider than their cells, so that few rounds leave p smooth. */
const widening = 3
const rounds = 4

interface Kernel {
  readonly weight: number
  readonly x: number
  readonly y: number
  /** Along each axis. */
  readonly variance: number
}

/**
 * A smooth sketch of the points, p = Σ w_i N(x_i, s_i² I): Gaussian kernels, fitted to cells of the
 * points by expectation maximisation. Their number grows as that of a histogram's bins, with √n. EM
 * keeps the mean and the mean square of the points; what the limits on widths add is taken back by
 * drawing the kernels together, as the smoothed bootstrap does (Silverman 1986, §6.4.1).
 */
export function sketch(points: Points): Mixture {
  const { space, coordinates } = points
  const { dim, kind } = space
  const n = coordinates.length / dim
  const count = Math.min(mostKernels, Math.ceil(perRoot[kind] * Math.sqrt(n)), Math.ceil(n / 5))
  const [whole] = cells(points, 1)
  const data = cells(points, mostCells)
  const least = (narrowest * widthOf(data)) ** 2
  let kernels: Kernel[] = cells(points, count).map((cell) => ({
    weight: cell.count / n,
    x: cell.x,
    y: cell.y,
    variance: Math.max(least, (widening ** 2 * cell.squares) / (dim * cell.count)),
  }))
  for (let i = 0; i < rounds; i++) kernels = improve(kernels, data, n, dim, least)
  return together(kernels, whole, dim).map(({ weight, x, y, variance }) =>
    kind === 'line'
      ? onLine(weight, x, Math.sqrt(variance))
      : round(weight, x, y, Math.sqrt(variance)),
  )
}

function widthOf(data: readonly Cell[]): number {
  const range = (values: number[]) => Math.max(...values) - Math.min(...values)
  return Math.max(range(data.map(({ x }) => x)), range(data.map(({ y }) => y)))
}

/** One round of EM, in which a cell belongs to kernels as a whole. */
function improve(
  kernels: readonly Kernel[],
  data: readonly Cell[],
  n: number,
  dim: number,
  least: number,
): Kernel[] {
  const k = kernels.length
  // Per kernel: its share of the points, and their first and second moments.
  const mass = new Float64Array(k)
  const [sumX, sumY, sumSquares] = [mass.slice(), mass.slice(), mass.slice()]
  const logs = new Float64Array(k)
  const scale = kernels.map(
    ({ weight, variance }) => Math.log(weight) - (dim / 2) * Math.log(variance),
  )
  for (const { count, x, y, squares } of data) {
    let top = Number.NEGATIVE_INFINITY
    for (let i = 0; i < k; i++) {
      const { x: mx, y: my, variance } = kernels[i]
      const distance2 = (x - mx) ** 2 + (y - my) ** 2 + squares / count
      logs[i] = scale[i] - distance2 / (2 * variance)
      if (logs[i] > top) top = logs[i]
    }
    let total = 0
    for (let i = 0; i < k; i++) {
      logs[i] = Math.exp(logs[i] - top)
      total += logs[i]
    }
    for (let i = 0; i < k; i++) {
      const share = (count * logs[i]) / total
      if (share === 0) continue
      mass[i] += share
      sumX[i] += share * x
      sumY[i] += share * y
      sumSquares[i] += share * (x * x + y * y + squares / count)
    }
  }
  const own = kernels.map((_, i) => {
    const [x, y] = [sumX[i] / mass[i], sumY[i] / mass[i]]
    return { x, y, variance: Math.max(0, sumSquares[i] / mass[i] - x * x - y * y) / dim }
  })
  const usual =
    own.reduce((sum, { variance }, i) => sum + (mass[i] > 0 ? mass[i] * variance : 0), 0) / n
  return own.flatMap(({ x, y, variance }, i) => {
    // Nothing is nearest to a kernel that its neighbours have covered.
    if (mass[i] < 1e-6) return []
    const believed = (mass[i] * variance + belief * usual) / (mass[i] + belief)
    return { weight: mass[i] / n, x, y, variance: Math.max(least, believed) }
  })
}

/** The kernels moved towards the common mean until the total variance is that of the points. */
function together(kernels: readonly Kernel[], whole: Cell, dim: number): Kernel[] {
  const sum = (of: (kernel: Kernel) => number) =>
    kernels.reduce((total, kernel) => total + kernel.weight * of(kernel), 0)
  const within = dim * sum(({ variance }) => variance)
  const between = sum(({ x, y }) => (x - whole.x) ** 2 + (y - whole.y) ** 2)
  const left = Math.max(0, whole.squares / whole.count - within)
  const factor = between > 0 ? Math.sqrt(left / between) : 1
  return kernels.map((kernel) => ({
    ...kernel,
    x: whole.x + factor * (kernel.x - whole.x),
    y: whole.y + factor * (kernel.y - whole.y),
  }))
}
