import { bivariateCdf } from './bivariate.ts'
import type { Component } from './mixture.ts'

/**
 * Probability of each cell of a box, row 0 at the bottom, by the distribution function at its
 * corners: exact however thin the component is, and the differences lose 15 digits at most.
 * @param corner lower left corner of the box
 * @param counts columns and rows
 */
export function boxMasses(
  { mean, sd, angle }: Component,
  corner: readonly [number, number],
  width: number,
  [columns, rows]: readonly [number, number],
): Float64Array {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [a, b] = sd
  const sx = Math.hypot(a * cos, b * sin)
  const sy = Math.hypot(a * sin, b * cos)
  const r = ((a * a - b * b) * cos * sin) / (sx * sy)
  const rest = ((a * b) / (sx * sy)) ** 2
  const below = (i: number, j: number): number => {
    const x = (corner[0] + i * width - mean[0]) / sx
    return bivariateCdf(x, (corner[1] + j * width - mean[1]) / sy, r, rest)
  }
  const out = new Float64Array(columns * rows)
  let lower = Float64Array.from({ length: columns + 1 }, (_, i) => below(i, 0))
  for (let j = 0; j < rows; j++) {
    const upper = Float64Array.from({ length: columns + 1 }, (_, i) => below(i, j + 1))
    for (let i = 0; i < columns; i++) {
      out[j * columns + i] = Math.max(0, upper[i + 1] - upper[i] - lower[i + 1] + lower[i])
    }
    lower = upper
  }
  return out
}
