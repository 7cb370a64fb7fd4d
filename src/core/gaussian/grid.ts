/**
 * The plotting square cut into size² cells, row 0 at the bottom: cell (column i, row j) is number
 * j · size + i. Masses and histograms are shares of the whole, so what they lack to 1 is outside.
 */
import { boxMasses } from './boxMasses.ts'
import { logComponent, type Mixture } from './mixture.ts'

export interface Square {
  readonly center: readonly [number, number]
  readonly halfWidth: number
}

export const cellWidth = (square: Square, size: number): number => (2 * square.halfWidth) / size

/** Lower left corner of the square. */
const corner = ({ center, halfWidth }: Square): [number, number] => [
  center[0] - halfWidth,
  center[1] - halfWidth,
]

/** Share of the points in each cell. Points outside the square, or not finite, are in none. */
export function histogram(points: Float32Array, square: Square, size: number): Float64Array {
  const width = cellWidth(square, size)
  const [left, bottom] = corner(square)
  const out = new Float64Array(size * size)
  const share = 2 / points.length
  for (let at = 0; at < points.length; at += 2) {
    const i = Math.floor((points[at] - left) / width)
    const j = Math.floor((points[at + 1] - bottom) / width)
    if (i >= 0 && i < size && j >= 0 && j < size) out[j * size + i] += share
  }
  return out
}

// Three-point Gauss–Legendre rule on [0, 1].
export const nodes = [0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)]
export const nodeWeights = [5 / 18, 8 / 18, 5 / 18]

/** Beyond this many standard deviations a component has less than 1e-9 of its mass. */
export const reach = 6.5

/** A component that takes more nodes is integrated in closed form: a mode as thin as a hair. */
const MOST_NODES = 2_000_000

/** Probability of each cell, by quadrature. */
export function masses(mixture: Mixture, square: Square, size: number): Float64Array {
  const width = cellWidth(square, size)
  const [left, bottom] = corner(square)
  const out = new Float64Array(size * size)
  for (const component of mixture) {
    if (component.weight === 0) continue
    // Panels no wider than the component is, so that one narrower than a cell is not missed.
    const panels = Math.ceil(width / Math.min(...component.sd))
    const panel = width / panels
    const radius = reach * Math.max(...component.sd)
    const [[iFrom, iTo], [jFrom, jTo]] = [left, bottom].map((edge, axis) => [
      Math.max(0, Math.floor((component.mean[axis] - radius - edge) / width)),
      Math.min(size, Math.ceil((component.mean[axis] + radius - edge) / width)),
    ])
    if ((iTo - iFrom) * (jTo - jFrom) * (3 * panels) ** 2 > MOST_NODES) {
      const across = iTo - iFrom
      const box = boxMasses(component, [left + iFrom * width, bottom + jFrom * width], width, [
        across,
        jTo - jFrom,
      ])
      box.forEach((mass, c) => {
        const at = (jFrom + Math.floor(c / across)) * size + iFrom + (c % across)
        out[at] += component.weight * mass
      })
      continue
    }
    for (let j = jFrom; j < jTo; j++) {
      for (let i = iFrom; i < iTo; i++) {
        let sum = 0
        for (let b = 0; b < 3 * panels; b++) {
          const y = bottom + j * width + (Math.floor(b / 3) + nodes[b % 3]) * panel
          for (let a = 0; a < 3 * panels; a++) {
            const x = left + i * width + (Math.floor(a / 3) + nodes[a % 3]) * panel
            sum += nodeWeights[a % 3] * nodeWeights[b % 3] * Math.exp(logComponent(component, x, y))
          }
        }
        out[j * size + i] += component.weight * sum * panel * panel
      }
    }
  }
  return out
}

/** Mean density of each cell, for painting. */
export function density(mixture: Mixture, square: Square, size: number): Float32Array<ArrayBuffer> {
  const area = cellWidth(square, size) ** 2
  return Float32Array.from(masses(mixture, square, size), (mass) => mass / area)
}

/** Weights of a Gaussian on whole numbers out to four standard deviations; they sum to 1. */
export function gaussianKernel(sd: number): Float64Array {
  const radius = Math.ceil(4 * sd)
  const kernel = Float64Array.from({ length: 2 * radius + 1 }, (_, k) =>
    Math.exp(-((k - radius) ** 2) / (2 * sd * sd)),
  )
  const total = kernel.reduce((sum, weight) => sum + weight, 0)
  return kernel.map((weight) => weight / total)
}

/** Gaussian blur with a standard deviation given in cells. What leaves the square is lost to it. */
export function blur(grid: Float64Array, size: number, sd: number): Float64Array {
  const kernel = gaussianKernel(sd)
  return blurRows(blurRows(grid, size, kernel), size, kernel)
}

/** Blurs along rows and transposes, so that twice makes both directions. */
function blurRows(grid: Float64Array, size: number, kernel: Float64Array): Float64Array {
  const radius = (kernel.length - 1) / 2
  const out = new Float64Array(size * size)
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const mass = grid[j * size + i]
      if (mass === 0) continue
      const from = Math.max(0, i - radius)
      const to = Math.min(size - 1, i + radius)
      for (let t = from; t <= to; t++) out[t * size + j] += mass * kernel[t - i + radius]
    }
  }
  return out
}
