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
export function cells({ coordinates }: Points, most: number): Cell[] {
  const order = Uint32Array.from({ length: coordinates.length / 2 }, (_, i) => i)
  // A heap would be faster, but thousands of cells are few.
  const found: Split[] = [measure(coordinates, order, 0, order.length)]
  while (found.length < most) {
    let widest = 0
    for (let i = 1; i < found.length; i++) if (found[i].squares > found[widest].squares) widest = i
    const { from, to, axis, squares, ...mean } = found[widest]
    if (squares === 0) break
    const at = partition(coordinates, order, from, to, axis, axis === 0 ? mean.x : mean.y)
    // Rounding may put the mean on an outermost point.
    if (at === from || at === to) {
      found[widest] = { ...found[widest], squares: 0 }
      continue
    }
    found[widest] = measure(coordinates, order, from, at)
    found.push(measure(coordinates, order, at, to))
  }
  return found
}

function measure(coordinates: Float64Array, order: Uint32Array, from: number, to: number): Split {
  const count = to - from
  let [x, y] = [0, 0]
  for (let i = from; i < to; i++) {
    x += coordinates[2 * order[i]]
    y += coordinates[2 * order[i] + 1]
  }
  x /= count
  y /= count
  let [xx, yy] = [0, 0]
  for (let i = from; i < to; i++) {
    xx += (coordinates[2 * order[i]] - x) ** 2
    yy += (coordinates[2 * order[i] + 1] - y) ** 2
  }
  return { count, x, y, squares: xx + yy, from, to, axis: xx >= yy ? 0 : 1 }
}

/** Brings the points below `limit` to the front; gives the place of the first that is not. */
function partition(
  coordinates: Float64Array,
  order: Uint32Array,
  from: number,
  to: number,
  axis: 0 | 1,
  limit: number,
): number {
  let at = from
  for (let i = from; i < to; i++) {
    if (coordinates[2 * order[i] + axis] >= limit) continue
    const moved = order[at]
    order[at++] = order[i]
    order[i] = moved
  }
  return at
}
