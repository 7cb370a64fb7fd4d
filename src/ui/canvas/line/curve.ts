import type { Pen } from '../view.ts'
import { type HeightScale, toRow } from './heightScale.ts'
import { axisRow, type LineView } from './lineView.ts'

type Values = Float32Array | Float64Array

export interface CurveStyle {
  readonly line: string
  readonly width: number
  readonly fill: string
}

/** A density at the centres of equal cells: a line over a light fill. */
export function paintCurve(
  pen: Pen,
  view: LineView,
  scale: HeightScale,
  density: Values,
  style: CurveStyle,
): void {
  const cell = view.size / density.length
  const outline: [number, number][] = []
  density.forEach((value, i) => {
    outline.push([(i + 0.5) * cell, toRow(view, scale, value)])
  })
  paintOutline(pen, view, outline, style)
}

/** A histogram: steps, unlike any curve. */
export function paintBars(
  pen: Pen,
  view: LineView,
  scale: HeightScale,
  heights: Values,
  style: CurveStyle,
): void {
  const cell = view.size / heights.length
  const outline: [number, number][] = []
  heights.forEach((value, i) => {
    const y = toRow(view, scale, value)
    outline.push([i * cell, y], [(i + 1) * cell, y])
  })
  paintOutline(pen, view, outline, style)
}

/** The line from left to right, and the fill between it and the axis. */
function paintOutline(
  pen: Pen,
  view: LineView,
  outline: readonly (readonly [number, number])[],
  { line, width, fill }: CurveStyle,
): void {
  const trace = () => {
    pen.beginPath()
    outline.forEach(([x, y], i) => {
      if (i === 0) pen.moveTo(x, y)
      else pen.lineTo(x, y)
    })
  }
  trace()
  pen.lineTo(view.size, axisRow(view))
  pen.lineTo(0, axisRow(view))
  pen.fillStyle = fill
  pen.fill()
  trace()
  pen.strokeStyle = line
  pen.lineWidth = width
  pen.lineJoin = 'round'
  pen.stroke()
}

/** Says how high a density goes that is cut at the top of the picture. */
export function paintCut(
  pen: Pen,
  view: LineView,
  scale: HeightScale,
  density: Values,
  style: string,
): void {
  let at = 0
  for (let i = 1; i < density.length; i++) if (density[i] > density[at]) at = i
  if (!(toRow(view, scale, density[at]) < 0)) return
  const x = ((at + 0.5) * view.size) / density.length
  const left = x > view.size / 2
  pen.font = '600 13px system-ui, sans-serif'
  pen.textAlign = left ? 'right' : 'left'
  pen.textBaseline = 'middle'
  pen.fillStyle = style
  pen.fillText(`↑ ${Number(density[at].toPrecision(2))}`, x + (left ? -8 : 8), 24)
}
