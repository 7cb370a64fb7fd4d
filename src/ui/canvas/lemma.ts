/** Both sides of lemma 1, as the reader of the layer lays them out. */
import { css, type Palette } from '../base/palette.ts'
import { type CanvasArrow, paintArrows } from './arrows.ts'
import { type Pen, toX, toY, type View } from './view.ts'

/** The gradient of a single sample, as a share of the picture, and the longest arrow there may be. */
const [SINGLE, LONGEST] = [0.5, 0.2]
/** So far apart stand the two sides, in pixels: one would hide the other. */
const BESIDE = 5

/**
 * On the plane at their points; on the line, where all of them are on the axis, one row above the
 * other from `row` on.
 */
export function paintLemma(
  pen: Pen,
  view: View,
  [, single, ...points]: readonly number[],
  palette: Palette,
  row?: number,
): void {
  const dim = row === undefined ? 2 : 1
  const count = points.length / (3 * dim)
  const reach = Math.max(
    ...Array.from({ length: count }, (_, i) => {
      const at = 3 * dim * i
      return Math.hypot(...points.slice(at + dim, at + 2 * dim))
    }),
  )
  const scale =
    reach > 0 ? Math.min((SINGLE * view.size) / single, (LONGEST * view.size) / reach) : 0
  const side = (which: 1 | 2): CanvasArrow[] =>
    Array.from({ length: count }, (_, i) => {
      const at = 3 * dim * i
      const [dx, dy] = points.slice(at + which * dim, at + (which + 1) * dim)
      const y = row === undefined ? toY(view, points[at + 1]) : row - 12 * i
      const arrow = {
        x: toX(view, points[at]),
        y,
        dx: dx * scale,
        dy: row === undefined ? -dy * scale : 0,
      }
      return beside(arrow, which === 1 ? -BESIDE / 2 : BESIDE / 2)
    })
  const green = palette.more[2]
  for (const [arrows, colour] of [
    [side(1), palette.ink],
    [side(2), green],
  ] as const) {
    paintArrows(pen, arrows, css(palette.paper, 0.85), 4.5)
    paintArrows(pen, arrows, css(colour), 2.2)
  }
}

/** The same arrow, moved across its own direction. */
function beside({ x, y, dx, dy }: CanvasArrow, by: number): CanvasArrow {
  const length = Math.hypot(dx, dy) || 1
  return { x: x - (by * dy) / length, y: y + (by * dx) / length, dx, dy }
}
