import { cellWidth, corner, type Square } from '../space/square.ts'
import { nodes, nodeWeights, reach } from './cellRule.ts'
import { logComponent, type Mixture } from './mixture.ts'

/** Probability of each of the `size` cells of the line through the square, by quadrature. */
export function lineMasses(mixture: Mixture, square: Square, size: number): Float64Array {
  const width = cellWidth(square, size)
  const [left] = corner(square)
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
