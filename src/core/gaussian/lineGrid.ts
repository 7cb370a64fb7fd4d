/**
 * The line through the plotting square cut into `size` cells, from left to right. Masses and
 * histograms are shares of the whole, so what they lack to 1 is outside.
 */
import { cellWidth, gaussianKernel, nodes, nodeWeights, reach, type Square } from './grid.ts'
import { logComponent, type Mixture } from './mixture.ts'

/** Centres of all cells. */
export const lineCentres = (square: Square, size: number): Float64Array => {
  const width = cellWidth(square, size)
  const left = square.center[0] - square.halfWidth
  return Float64Array.from({ length: size }, (_, i) => left + (i + 0.5) * width)
}

/** Share of the points (x0 y0 x1 y1 …) in each cell; y does not matter. */
export function lineHistogram(points: Float32Array, square: Square, size: number): Float64Array {
  const width = cellWidth(square, size)
  const left = square.center[0] - square.halfWidth
  const out = new Float64Array(size)
  const share = 2 / points.length
  for (let at = 0; at < points.length; at += 2) {
    const i = Math.floor((points[at] - left) / width)
    if (i >= 0 && i < size) out[i] += share
  }
  return out
}

/** Probability of each cell, by quadrature. */
export function lineMasses(mixture: Mixture, square: Square, size: number): Float64Array {
  const width = cellWidth(square, size)
  const left = square.center[0] - square.halfWidth
  const out = new Float64Array(size)
  for (const component of mixture) {
    if (component.weight === 0) continue
    const [mean, sd] = [component.mean[0], component.sd[0]]
    // Panels of half an sd: three nodes each leave an error below 1e-7 of the component.
    const panels = Math.ceil((2 * width) / sd)
    const panel = width / panels
    const from = Math.max(0, Math.floor((mean - reach * sd - left) / width))
    const to = Math.min(size, Math.ceil((mean + reach * sd - left) / width))
    for (let i = from; i < to; i++) {
      let sum = 0
      for (let a = 0; a < 3 * panels; a++) {
        const x = left + i * width + (Math.floor(a / 3) + nodes[a % 3]) * panel
        sum += nodeWeights[a % 3] * Math.exp(logComponent(component, x, 0))
      }
      out[i] += component.weight * sum * panel
    }
  }
  return out
}

/** Gaussian blur with a standard deviation given in cells. What leaves the grid is lost to it. */
export function lineBlur(grid: Float64Array, sd: number): Float64Array {
  const kernel = gaussianKernel(sd)
  const radius = (kernel.length - 1) / 2
  const out = new Float64Array(grid.length)
  grid.forEach((mass, i) => {
    if (mass === 0) return
    const from = Math.max(0, i - radius)
    const to = Math.min(grid.length - 1, i + radius)
    for (let t = from; t <= to; t++) out[t] += mass * kernel[t - i + radius]
  })
  return out
}
