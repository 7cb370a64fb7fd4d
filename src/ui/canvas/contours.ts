import type { Pen, View } from './view.ts'

/** Shares of the mass within each line, unless told. */
const enclosed = [0.5, 0.9, 0.99] as const

/**
 * Densities above which the densest cells hold these shares of the mass in the picture: the borders
 * of highest density regions (Hyndman, The American Statistician 50, 1996).
 */
export function massLevels(density: Float32Array, shares: readonly number[]): number[] {
  const sorted = density.filter((value) => value > 0).sort()
  let total = 0
  for (const value of sorted) total += value
  return shares.map((share) => {
    let sum = 0
    let at = sorted.length - 1
    while (at > 0 && sum + sorted[at] < share * total) sum += sorted[at--]
    return sorted[at] ?? Number.POSITIVE_INFINITY
  })
}

/**
 * Segments x0 y0 x1 y1 … of the line on which a function takes a value, by marching squares. The
 * function is given at the centres of cells, row 0 at the bottom; positions are in cells from the
 * lower left corner.
 */
export function contour(values: Float32Array, columns: number, level: number): number[] {
  const rows = values.length / columns
  const out: number[] = []
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column + 1 < columns; column++) {
      const crossings: number[] = []
      for (let side = 0; side < 4; side++) {
        const [from, to] = [corners[side], corners[(side + 1) % 4]]
        const a = values[(row + from[1]) * columns + column + from[0]] - level
        const b = values[(row + to[1]) * columns + column + to[0]] - level
        if (a < 0 === b < 0) continue
        const t = a / (a - b)
        crossings.push(
          column + 0.5 + from[0] + t * (to[0] - from[0]),
          row + 0.5 + from[1] + t * (to[1] - from[1]),
        )
      }
      // Two crossings are a segment; four are a saddle, whose two pairs of neighbours are joined.
      out.push(...crossings)
    }
  }
  return out
}

/** Lines around the densest shares of a model's mass, fainter outwards. */
export function paintContours(
  pen: Pen,
  view: View,
  density: Float32Array,
  size: number,
  style: (alpha: number) => string,
  shares: readonly number[] = enclosed,
): void {
  const logs = density.map((value) => Math.log(Math.max(value, 1e-30)))
  const cell = view.size / size
  massLevels(density, shares).forEach((level, i) => {
    // Between cells a log density is nearer to a straight line than a density is.
    const segments = contour(logs, size, Math.log(level))
    pen.beginPath()
    for (let at = 0; at < segments.length; at += 4) {
      pen.moveTo(segments[at] * cell, view.size - segments[at + 1] * cell)
      pen.lineTo(segments[at + 2] * cell, view.size - segments[at + 3] * cell)
    }
    pen.strokeStyle = style(1 - 0.25 * i)
    pen.lineWidth = 2
    pen.stroke()
  })
}
