import { legendre } from '../../numerics/legendre.ts'
import type { Cell } from './cell.ts'
import { logSum } from './terms.ts'

/** Bisections: down to the rounding of a double. */
const HALVINGS = 60

/**
 * Where the first two densities are equal, on a line cut into cells: wherever log p − log q changes
 * its sign between neighbours among the cells' nodes and ends.
 */
export function crossings(cells: readonly Cell[], order: number): number[] {
  const places = [-1, ...legendre(order).nodes, 1]
  const roots: number[] = []
  for (const { x, hx, densities } of cells) {
    const gap = (at: number): number => logSum(densities[0], at, 0) - logSum(densities[1], at, 0)
    for (let i = 0; i + 1 < places.length; i++) {
      let [from, to] = [x + hx * places[i], x + hx * places[i + 1]]
      const side = gap(from) > 0
      if (side === gap(to) > 0) continue
      for (let k = 0; k < HALVINGS; k++) {
        const middle = (from + to) / 2
        if (gap(middle) > 0 === side) from = middle
        else to = middle
      }
      roots.push(from)
    }
  }
  return roots.sort((a, b) => a - b)
}
