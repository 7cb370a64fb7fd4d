import { ticks } from 'd3-array'
import { css, type Palette } from '../base/palette.ts'
import { haloText } from '../canvas/haloText.ts'
import type { Pen } from '../canvas/view.ts'
import { type LandscapeView, plotHeight, sigmaTicks, toColumn, toRow } from './landscapeView.ts'

const font = '12px system-ui, sans-serif'

/** The axes of μ and σ with their numbers. */
export function paintTicks(pen: Pen, view: LandscapeView, { ink, paper }: Palette): void {
  const foot = plotHeight(view)
  const halo = css(paper, 0.8)
  pen.strokeStyle = css(ink, 0.85)
  pen.lineWidth = 1.5
  pen.beginPath()
  pen.moveTo(0, foot)
  pen.lineTo(view.width, foot)
  pen.stroke()
  pen.font = font
  pen.textAlign = 'center'
  pen.textBaseline = 'bottom'
  pen.fillStyle = css(ink, 0.8)
  pen.fillText('μ', view.width - 9, view.height - 3)
  const [from, to] = view.range.mu
  for (const value of ticks(from, to, 6)) {
    const x = toColumn(view, value)
    if (x < 16 || x > view.width - 28) continue
    mark(pen, x, foot - 3, x, foot + 4, css(ink, 0.85))
    pen.fillText(String(value).replace('-', '−'), x, view.height - 3)
  }
  pen.textAlign = 'left'
  pen.textBaseline = 'middle'
  haloText(pen, 'σ', 8, 9, halo)
  for (const value of sigmaTicks(view.range.logSigma)) {
    const y = toRow(view, value)
    if (y < 22 || y > foot - 8) continue
    mark(pen, 0, y, 5, y, css(ink, 0.85))
    haloText(pen, String(value), 8, y, halo)
  }
}

function mark(pen: Pen, x0: number, y0: number, x1: number, y1: number, style: string): void {
  pen.strokeStyle = style
  pen.lineWidth = 1.5
  pen.beginPath()
  pen.moveTo(x0, y0)
  pen.lineTo(x1, y1)
  pen.stroke()
}
