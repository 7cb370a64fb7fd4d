import { css, type Rgb } from '../../base/palette.ts'
import { type Pen, toX } from '../view.ts'
import { axisRow, type LineView } from './lineView.ts'

/** The codes of `sampleWarp` reach this far each way. */
const reach = 2

/**
 * The map z → x as a graph: x across, the first code dimension upwards. Steep parts gather samples,
 * flat ones stretch a few over a gap. Of the lines of `sampleWarp` the first half follow that
 * dimension, with the second held at even steps from −2 to 2: bold where it is 0.
 */
export function paintLineWarp(
  pen: Pen,
  view: LineView,
  warp: Float32Array,
  lines: number,
  colour: Rgb,
): void {
  const points = warp.length / lines
  const half = lines / 2
  const middle = (half - 1) / 2
  const { plot } = view
  const row = (z: number) => axisRow(view) - ((z + reach) / (2 * reach)) * plot.height
  for (let line = 0; line < half; line++) {
    pen.beginPath()
    for (let i = 0; i < points; i++) {
      const x = toX(view, warp[line * points + i])
      const y = row(2 * reach * (i / (points - 1)) - reach)
      if (i === 0) pen.moveTo(x, y)
      else pen.lineTo(x, y)
    }
    pen.lineWidth = line === middle ? 2.5 : 1
    pen.strokeStyle = css(colour, line === middle ? 1 : 0.4)
    pen.stroke()
  }
  pen.font = '13px system-ui, sans-serif'
  pen.textAlign = 'right'
  pen.textBaseline = 'middle'
  pen.fillStyle = css(colour)
  for (const [text, z] of [
    ['2', reach],
    ['z₁ 0', 0],
    ['−2', -reach],
  ] as const) {
    pen.fillText(text, view.size - 5, Math.min(row(z), axisRow(view) - 8))
  }
}
