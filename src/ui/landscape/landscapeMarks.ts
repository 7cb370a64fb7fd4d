/** What stands on the landscape: the start, the optima, and where the run is now. */
import type { Fit } from '../../core/optima/optima.ts'
import { bestOf } from '../../core/optima/standing.ts'
import { formatDivergence } from '../base/numbers.ts'
import { css, type Palette, type Rgb } from '../base/palette.ts'
import { haloText } from '../canvas/haloText.ts'
import type { Pen } from '../canvas/view.ts'
import { type LandscapeView, toColumn, toRow } from './landscapeView.ts'

const bold = '600 12px system-ui, sans-serif'

/** A hollow square. */
export function paintStart(pen: Pen, x: number, y: number, { ink, paper }: Palette): void {
  for (const [style, width] of [
    [css(paper), 5],
    [css(ink), 2],
  ] as const) {
    pen.strokeStyle = style
    pen.lineWidth = width
    pen.strokeRect(x - 4.5, y - 4.5, 9, 9)
  }
}

/** Places of a star's corners, the first on top. */
const corners = Array.from({ length: 10 }, (_, i) => {
  const [radius, angle] = [i % 2 === 0 ? 8.5 : 3.6, (i * Math.PI) / 5]
  return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const
})

/** Stars for the best, circles for all others, and D beside or over each that has room for it. */
export function paintOptima(
  pen: Pen,
  view: LandscapeView,
  optima: readonly Fit[],
  { ink, paper }: Palette,
): void {
  const best = bestOf(optima)
  const taken: (readonly [number, number])[] = []
  pen.font = bold
  pen.textBaseline = 'middle'
  const places = optima.map(({ q }) => [toColumn(view, q.mean[0]), toRow(view, q.sd[0])] as const)
  for (const [k, fit] of optima.entries()) {
    const [x, y] = places[k]
    pen.beginPath()
    if (best.includes(fit)) {
      corners.forEach(([dx, dy], i) => {
        if (i === 0) pen.moveTo(x + dx, y + dy)
        else pen.lineTo(x + dx, y + dy)
      })
      pen.closePath()
    } else pen.arc(x, y, 5, 0, 2 * Math.PI)
    pen.fillStyle = css(paper)
    pen.strokeStyle = css(ink)
    pen.lineWidth = 1.8
    pen.fill()
    pen.stroke()
    const toLeft = x > view.width - 72
    const crowded = places.some(([ox, oy]) => {
      const ahead = toLeft ? x - ox : ox - x
      return ahead > 1 && ahead < 64 && Math.abs(oy - y) < 14
    })
    const beside = [toLeft ? x - 12 : x + 12, Math.max(10, y)] as const
    const at = crowded ? ([x, y - 15] as const) : beside
    if (taken.some(([tx, ty]) => Math.abs(tx - at[0]) < 50 && Math.abs(ty - at[1]) < 15)) continue
    taken.push(at)
    pen.textAlign = crowded ? 'center' : toLeft ? 'right' : 'left'
    pen.fillStyle = css(ink)
    haloText(pen, formatDivergence(fit.value), ...at, css(paper, 0.85))
  }
}

/** A dot in the colour of the lane. */
export function paintNow(pen: Pen, x: number, y: number, colour: Rgb, { paper }: Palette): void {
  pen.beginPath()
  pen.arc(x, y, 5, 0, 2 * Math.PI)
  pen.fillStyle = css(colour)
  pen.strokeStyle = css(paper)
  pen.lineWidth = 2
  pen.fill()
  pen.stroke()
}
