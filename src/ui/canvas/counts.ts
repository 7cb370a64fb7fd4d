/** Points with what each counts, as the reader of the layer lays them out. */
import { css, type Palette, type Rgb } from '../base/palette.ts'
import { type Pen, toX, toY, type View } from './view.ts'

/** A point, and what it counts. */
type Counted = readonly [x: number, y: number, weight: number]

/** Of data, then of generated points; on the line y is 0. */
export function countedPoints([n, ...numbers]: Float32Array, dim: number): readonly Counted[][] {
  const rows = Array.from({ length: numbers.length / (dim + 1) }, (_, i): Counted => {
    const row = numbers.slice(i * (dim + 1), (i + 1) * (dim + 1))
    return dim === 1 ? [row[0], 0, row[1]] : [row[0], row[1], row[2]]
  })
  return [rows.slice(0, n), rows.slice(n)]
}

/** (Σ w)²/(n Σ w²): the share of n points that an average with these weights really has; NaN of none. */
export function effectiveShareOf(points: readonly Counted[]): number {
  let [sum, squares] = [0, 0]
  for (const [, , weight] of points) {
    sum += weight
    squares += weight * weight
  }
  return (sum * sum) / (points.length * squares)
}

export const meanCount = (points: readonly Counted[]): number =>
  points.reduce((sum, [, , weight]) => sum + weight, 0) / points.length

/**
 * Radius of what counts as 1, in CSS pixels of a picture of the size of a laptop's; that of others goes with
 * the root, up to a limit.
 */
const [ONE, LARGEST, LEAST] = [3.2, 16, 0.01]
/** Of a cross, from its middle. */
const ARM = 2.2
const LAPTOP = 330

/** @param rows on the line: the heights of the two kinds of points */
export function paintCounts(
  pen: Pen,
  view: View,
  data: Float32Array,
  { palette, colour }: { readonly palette: Palette; readonly colour: Rgb },
  rows?: readonly [number, number],
): void {
  const scale = Math.min(1, view.size / LAPTOP)
  const radius = (weight: number) => scale * Math.min(LARGEST, ONE * Math.sqrt(weight))
  const arm = scale * ARM
  const groups = countedPoints(data, rows ? 1 : 2)
  for (const [k, points] of groups.entries()) {
    const ink = k === 0 ? palette.ink : colour
    const place = ([x, y]: Counted) => [toX(view, x), rows?.[k] ?? toY(view, y)] as const
    pen.lineWidth = 1.2
    pen.strokeStyle = css(ink, 0.8)
    pen.fillStyle = css(ink, 0.55)
    pen.beginPath()
    for (const point of points.filter(([, , weight]) => weight < LEAST)) {
      const [left, top] = place(point)
      pen.moveTo(left - arm, top - arm)
      pen.lineTo(left + arm, top + arm)
      pen.moveTo(left + arm, top - arm)
      pen.lineTo(left - arm, top + arm)
    }
    pen.stroke()
    pen.beginPath()
    for (const point of points.filter(([, , weight]) => weight >= LEAST)) {
      const [left, top] = place(point)
      const r = radius(point[2])
      pen.moveTo(left + r, top)
      pen.arc(left, top, r, 0, 2 * Math.PI)
    }
    if (k === 0) pen.stroke()
    else pen.fill()
  }
}
