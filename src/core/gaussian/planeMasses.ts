import { cellWidth, corner, type Square } from '../space/square.ts'
import { boxMasses } from './boxMasses.ts'
import { nodes, nodeWeights, reach } from './cellRule.ts'
import { logComponent, type Mixture } from './mixture.ts'

/** A component that takes more nodes is integrated in closed form: a mode as thin as a hair. */
const MOST_NODES = 2_000_000

/** Probability of each of the size² cells of the square, row 0 at the bottom, by quadrature. */
export function planeMasses(mixture: Mixture, square: Square, size: number): Float64Array {
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
