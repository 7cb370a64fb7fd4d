/** What stands below the axis: samples of q and of p, and what the critic believes. */
import { css, type Palette } from '../../base/palette.ts'
import { colourIndex, coloursOf, limitOf } from '../divergingScale.ts'
import { type Pen, toX, type View } from '../view.ts'
import type { Band } from './lineView.ts'

/** Model samples: a tick for each. */
export function paintRug(pen: Pen, view: View, band: Band, points: Float32Array, style: string) {
  pen.fillStyle = style
  for (const point of points) {
    const x = toX(view, point)
    if (x >= 0 && x <= view.size) pen.fillRect(x - 0.7, band.top, 1.4, band.height)
  }
}

const radius = 2.4
/** More rings than this would hide one another. */
const most = 200

/** Data: open rings, as on the plane; up and down they are only spread to be told apart. */
export function paintRingRug(
  pen: Pen,
  view: View,
  band: Band,
  points: Float32Array,
  style: string,
): void {
  pen.beginPath()
  for (let i = 0; i < Math.min(most, points.length); i++) {
    const x = toX(view, points[i])
    // Multiples of the golden ratio spread evenly, however many there are.
    const y = band.top + radius + ((i * 0.618034) % 1) * (band.height - 2 * radius)
    pen.moveTo(x + radius, y)
    pen.arc(x, y, radius, 0, 2 * Math.PI)
  }
  pen.strokeStyle = style
  pen.lineWidth = 1
  pen.stroke()
}

/** What the critic says, in the colours that it has on the plane. */
export function paintStrip(
  pen: Pen,
  view: View,
  band: Band,
  field: Float32Array,
  palette: Palette,
): void {
  const colours = coloursOf(palette)
  const limit = limitOf(field)
  const cell = view.size / field.length
  field.forEach((value, i) => {
    const at = 3 * colourIndex(Number.isFinite(value) ? value : 0, limit)
    pen.fillStyle = css([colours[at], colours[at + 1], colours[at + 2]])
    // A little wider than a cell, so that no gap shows between two.
    pen.fillRect(i * cell, band.top, cell + 0.5, band.height)
  })
  pen.strokeStyle = css(palette.ink, 0.25)
  pen.lineWidth = 1
  pen.strokeRect(0.5, band.top + 0.5, view.size - 1, band.height - 1)
}
