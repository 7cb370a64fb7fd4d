import type { Plotted } from '../../core/space/space.ts'
import type { Square } from '../../core/space/square.ts'

/** A plotting square on a square canvas of `size` CSS pixels. */
export interface View extends Square {
  readonly size: number
}

export const scaleOf = (view: View): number => view.size / (2 * view.halfWidth)

export const toX = (view: View, x: number): number =>
  (x - view.center[0] + view.halfWidth) * scaleOf(view)

/** Canvas rows grow downwards. */
export const toY = (view: View, y: number): number =>
  (view.center[1] + view.halfWidth - y) * scaleOf(view)

/** The point of the plotting square under a place of the canvas. */
export const fromX = (view: View, x: number): number =>
  view.center[0] - view.halfWidth + x / scaleOf(view)

export const fromY = (view: View, y: number): number =>
  view.center[1] + view.halfWidth - y / scaleOf(view)

/**
 * Draws what belongs to another plotting square where it stands in this one; on the line, where rows
 * are not y, along x only. The two differ for moments: while a mode is dragged the picture rests,
 * and frames are of the target as it is by then.
 */
export function inSquare(
  pen: Pen,
  view: View,
  { center, halfWidth }: Square,
  kind: Plotted['kind'],
  draw: () => void,
): void {
  const scale = halfWidth / view.halfWidth
  pen.save()
  pen.translate(
    toX(view, center[0] - halfWidth),
    kind === 'line' ? 0 : toY(view, center[1] + halfWidth),
  )
  pen.scale(scale, kind === 'line' ? 1 : scale)
  draw()
  pen.restore()
}

/** What the painters use of a canvas context, so that tests can stand in for one. */
export type Pen = CanvasRenderingContext2D
