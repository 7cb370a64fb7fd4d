import type { Arrow, Graph, Role, Variable } from '../../core/graph/graph.ts'

/** Radius of a node, in units of the svg. */
export const nodeRadius = 15

/** Codes on the left, data in the middle, what is said of them on the right. */
export const places: Readonly<Record<Variable, readonly [number, number]>> = {
  z: [32, 92],
  x: [150, 92],
  y: [268, 92],
  t: [92, 150],
  d: [268, 150],
}

/** How far an arrow bends to its left, so that two of one pair of nodes are apart. */
const bends: Readonly<Record<Role, number>> = {
  generative: -26,
  inference: -26,
  adversarial: 0,
  estimate: 0,
}

export interface Curve {
  /** Path of the svg, from the edge of one node to that of another. */
  readonly d: string
  /** Where its name stands, above or below. */
  readonly name: readonly [number, number]
}

/** From z to y past x, and past the name of what leads from z to x. */
const PAST = -150

/** Left, top, width and height of a picture, as high as what is in it. */
export function frame({ arrows }: Graph): readonly [number, number, number, number] {
  const high = arrows.some(({ from, to }) => to === 'y' && from.includes('z'))
  const low = arrows.some(({ from, to }) => to === 'd' || from.includes('t'))
  const [top, bottom] = [high ? -8 : 54, low ? 170 : 132]
  return [8, top, 284, bottom - top]
}

export function curve({ role, to }: Arrow, from: Variable): Curve {
  const [a, b] = [places[from], places[to]]
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = Math.hypot(dx, dy)
  const bend = from === 'z' && to === 'y' ? PAST : from === 't' ? 0 : bends[role]
  // Across the straight line: to the left for who goes along it.
  const across = [(-dy / length) * bend, (dx / length) * bend]
  const control = [(a[0] + b[0]) / 2 + across[0], (a[1] + b[1]) / 2 + across[1]] as const
  const edge = (node: readonly [number, number], gap: number) => {
    const [u, v] = [control[0] - node[0], control[1] - node[1]]
    const far = Math.hypot(u, v)
    return [node[0] + (u / far) * gap, node[1] + (v / far) * gap].map((n) => Number(n.toFixed(1)))
  }
  const start = edge(a, nodeRadius + 2)
  const end = edge(b, nodeRadius + 5)
  const middle = [
    (start[0] + end[0]) / 4 + control[0] / 2,
    (start[1] + end[1]) / 4 + control[1] / 2,
  ] as const
  const below = middle[1] > places.x[1] + 4
  return {
    d: `M${start.join(' ')}Q${control.map((n) => n.toFixed(1)).join(' ')} ${end.join(' ')}`,
    // A slanted arrow leaves room beside it only.
    name:
      to === 'd' ? [middle[0] - 20, middle[1] + 40] : [middle[0], middle[1] + (below ? 17 : -7)],
  }
}
