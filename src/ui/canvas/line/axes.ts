import { ticks } from 'd3-array'
import { words } from '../../../languages/words.ts'
import { css, type Rgb } from '../../base/palette.ts'
import { type Pen, toX } from '../view.ts'
import { type HeightScale, logRange, toRow } from './heightScale.ts'
import { axisRow, type LineView } from './lineView.ts'

const label = (value: number): string => String(value).replace('-', '−')
const font = '13px system-ui, sans-serif'

/** The lines behind the curves and their numbers: densities, or log densities in nats. */
export function paintHeights(pen: Pen, view: LineView, scale: HeightScale, ink: Rgb): void {
  const { top, log } = scale
  const logTop = Math.log(top)
  // Numbers of a small picture, as on a telephone, would stand on each other.
  const count = Math.min(4, Math.floor(view.size / 80))
  const values = log ? ticks(logTop - logRange, logTop, count) : ticks(0, top, count)
  pen.font = font
  pen.textAlign = 'left'
  pen.textBaseline = 'bottom'
  pen.strokeStyle = css(ink, 0.1)
  pen.lineWidth = 1
  pen.fillStyle = css(ink, 0.66)
  pen.beginPath()
  for (const value of values) {
    const y = Math.round(toRow(view, scale, log ? Math.exp(value) : value)) + 0.5
    // Neither on the axis nor under the name of the scale.
    if (y > axisRow(view) - 12 || y < 34) continue
    pen.moveTo(0, y)
    pen.lineTo(view.size, y)
    pen.fillText(label(value), 5, y - 1)
  }
  pen.stroke()
  pen.textBaseline = 'top'
  pen.fillText(log ? words.canvas.logDensity : words.canvas.density, 5, 6)
}

/** The axis of x with its numbers at the foot of the picture. */
export function paintAxis(pen: Pen, view: LineView, ink: Rgb): void {
  const { center, halfWidth, size } = view
  const row = Math.round(axisRow(view)) + 0.5
  pen.strokeStyle = css(ink, 0.85)
  pen.lineWidth = 1.5
  pen.beginPath()
  pen.moveTo(0, row)
  pen.lineTo(size, row)
  pen.font = font
  pen.textAlign = 'center'
  pen.textBaseline = 'bottom'
  pen.fillStyle = css(ink, 0.8)
  for (const value of ticks(center[0] - halfWidth, center[0] + halfWidth, 6)) {
    const x = toX(view, value)
    if (x < 16 || x > size - 16) continue
    pen.moveTo(x, row - 3)
    pen.lineTo(x, row + 4)
    pen.fillText(label(value), x, size - 3)
  }
  pen.stroke()
}
