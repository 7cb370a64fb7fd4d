import type { Points } from './points.ts'

/** Points that are close together, as their moments. */
export interface Cell {
  readonly count: number
  readonly x: number
  readonly y: number
  /** Σ |point − mean|². */
  readonly squares: number
}

interface Split extends Cell {
  /** Where its points stand in the order. */
  readonly from: number
  readonly to: number
  /** 0 or 1: the axis along which it is wider. */
  readonly axis: 0 | 1
}

/**
 * Cuts the points into at most `most` cells: again and again, the cell with the largest sum of
 * squares is cut at its mean, across its wider axis (variance-based colour quantisation: Wan, Prusinkiewicz
 * & Wong, Color Research & Application 15, 1990). Needs no start, so the same points give the same cells.
 */
export function cells(points: Points, most: number): Cell[] {
  const { dim } = points.space
  const order = Uint32Array.from({ length: points.coordinates.length / dim }, (_, i) => i)
  // A heap would be faster, but thousands of cells are few.
  const found: Split[] = [measure(points, order, 0, order.length)]
  while (found.length < most) {
    let widest = 0
    for (let i = 1; i < found.length; i++) if (found[i].squares > found[widest].squares) widest = i
    const { from, to, axis, squares, ...mean } = found[widest]
    if (squares === 0) break
    const at = partition(points, order, from, to, axis, axis === 0 ? mean.x : mean.y)
    // Rounding may put the mean on an outermost point.
    if (at === from || at === to) {
      found[widest] = { ...found[widest], squares: 0 }
      continue
    }
    found[widest] = measure(points, order, from, at)
    found.push(measure(points, order, at, to))
  }
  return found
}

function measure(
  { space: { dim }, coordinates }: Points,
  order: Uint32Array,
  from: number,
  to: number,
): Split {
  // On the line the second coordinate is none.
  const yOf = (i: number) => (dim > 1 ? coordinates[dim * i + 1] : 0)
  const count = to - from
  let [x, y] = [0, 0]
  for (let i = from; i < to; i++) {
    x += coordinates[dim * order[i]]
    y += yOf(order[i])
  }
  x /= count
  y /= count
  let [xx, yy] = [0, 0]
  for (let i = from; i < to; i++) {
    xx += (coordinates[dim * order[i]] - x) ** 2
    yy += (yOf(order[i]) - y) ** 2
  }
  return { count, x, y, squares: xx + yy, from, to, axis: xx >= yy ? 0 : 1 }
}

/** Brings the points below `limit` to the front; gives the place of the first that is not. */
function partition(
  { space: { dim }, coordinates }: Points,
  order: Uint32Array,
  from: number,
  to: number,
  axis: 0 | 1,
  limit: number,
): number {
  let at = from
  for (let i = from; i < to; i++) {
    if (coordinates[dim * order[i] + axis] >= limit) continue
    const moved = order[at]
    order[at++] = order[i]
    order[i] = moved
  }
  return at
}
