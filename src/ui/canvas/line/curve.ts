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
  { line, width, fill }: CurveStyle,
): void {
  const cell = view.size / density.length
  const trace = () => {
    density.forEach((value, i) => {
      const [x, y] = [(i + 0.5) * cell, toRow(view, scale, value)]
      if (i === 0) pen.moveTo(x, y)
      else pen.lineTo(x, y)
    })
  }
  pen.beginPath()
  trace()
  pen.lineTo(view.size, axisRow(view))
  pen.lineTo(0, axisRow(view))
  pen.fillStyle = fill
  pen.fill()
  pen.beginPath()
  trace()
  pen.strokeStyle = line
  pen.lineWidth = width
  pen.lineJoin = 'round'
  pen.stroke()
}

/** A histogram: bars with steps along their tops, unlike any curve. */
export function paintBars(
  pen: Pen,
  view: LineView,
  scale: HeightScale,
  heights: Values,
  { line, width, fill }: CurveStyle,
): void {
  const cell = view.size / heights.length
  const foot = axisRow(view)
  pen.fillStyle = fill
  heights.forEach((value, i) => {
    if (value === 0) return
    const y = toRow(view, scale, value)
    pen.fillRect(i * cell, y, cell, foot - y)
  })
  pen.beginPath()
  pen.moveTo(0, foot)
  heights.forEach((value, i) => {
    const y = toRow(view, scale, value)
    pen.lineTo(i * cell, y)
    pen.lineTo((i + 1) * cell, y)
  })
  pen.lineTo(view.size, foot)
  pen.strokeStyle = line
  pen.lineWidth = width
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
  pen.fillText(`↑ ${Number(density[at].toPrecision(2))}`, x + (left ? -8 : 8), 10)
}
