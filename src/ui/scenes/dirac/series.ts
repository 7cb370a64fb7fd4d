/** θ and ψ of both games against step: two charts over one axis. */
import { ticks } from 'd3-array'
import type { Trail } from '../../../core/dirac/trail.ts'
import { type LaneName, laneNames } from '../../../core/settings/experiment.ts'
import { formatShort, formatStep } from '../../base/numbers.ts'
import { css, type Palette } from '../../base/palette.ts'
import { haloText } from '../../canvas/haloText.ts'
import type { Pen } from '../../canvas/view.ts'

/** Steps that are shown: every one of them, since thinned turns would look like slower ones. */
export const shownSteps = 400

export interface Series {
  readonly trails: Readonly<Record<LaneName, Trail>>
  readonly step: number
  readonly palette: Palette
}

/** Room for the numbers of the axes. */
const left = 34
const foot = 20
const gap = 22

export function paintSeries(pen: Pen, width: number, height: number, series: Series): void {
  const { palette, step } = series
  pen.fillStyle = css(palette.paper)
  pen.fillRect(0, 0, width, height)
  const narrow = width < 560
  const [across, down] = narrow ? [width, (height - foot) / 2] : [(width - gap) / 2, height - foot]
  const from = Math.max(0, step - shownSteps)
  for (const which of [0, 1] as const) {
    pen.save()
    pen.translate(narrow ? 0 : which * (across + gap), narrow ? which * down : 0)
    paintOne(pen, across, down, series, which, from)
    if (!narrow || which === 1) paintSteps(pen, across, down, palette, from)
    pen.restore()
  }
}

/** Value number `which` of the newest steps, oldest first. */
export const newest = (trail: Trail, which: 0 | 1): number[] => {
  const count = Math.min(trail.length, shownSteps + 1)
  return Array.from({ length: count }, (_, i) => trail.at(trail.length - count + i)[which])
}

function paintOne(
  pen: Pen,
  width: number,
  height: number,
  { trails, palette, step }: Series,
  which: 0 | 1,
  from: number,
): void {
  const values = { a: newest(trails.a, which), b: newest(trails.b, which) }
  const most = Math.max(
    0.1,
    ...[...values.a, ...values.b].map(Math.abs).filter((value) => value < 1e3),
  )
  const x = (at: number) => left + ((at - from) / shownSteps) * (width - left - 4)
  const y = (value: number) => height / 2 - (value / (1.08 * most)) * (height / 2 - 3)
  pen.font = '12px system-ui, sans-serif'
  pen.textBaseline = 'middle'
  pen.textAlign = 'right'
  pen.lineWidth = 1
  for (const value of ticks(-most, most, 3)) {
    pen.strokeStyle = css(palette.ink, value === 0 ? 0.35 : 0.12)
    pen.beginPath()
    pen.moveTo(left, y(value))
    pen.lineTo(width, y(value))
    pen.stroke()
    pen.fillStyle = css(palette.ink, 0.75)
    pen.fillText(formatShort(value), left - 5, Math.min(height - 7, Math.max(7, y(value))))
  }
  pen.save()
  pen.beginPath()
  pen.rect(left, 0, width - left, height)
  pen.clip()
  for (const lane of laneNames) {
    const line = values[lane]
    pen.strokeStyle = css(palette.lane[lane])
    pen.lineWidth = 2
    pen.setLineDash(lane === 'b' ? [6, 3] : [])
    pen.beginPath()
    for (const [i, value] of line.entries()) pen.lineTo(x(step - line.length + 1 + i), y(value))
    pen.stroke()
  }
  pen.restore()
  pen.textAlign = 'left'
  pen.fillStyle = css(palette.ink)
  haloText(pen, which === 0 ? 'θ' : 'ψ', width - 14, 8, css(palette.paper, 0.8))
}

function paintSteps(pen: Pen, width: number, height: number, { ink }: Palette, from: number): void {
  pen.fillStyle = css(ink, 0.75)
  pen.textBaseline = 'top'
  pen.textAlign = 'center'
  for (const at of ticks(from, from + shownSteps, 4)) {
    const x = left + ((at - from) / shownSteps) * (width - left - 4)
    if (x > left + 8 && x < width - 18) pen.fillText(formatStep(at), x, height + 4)
  }
}
