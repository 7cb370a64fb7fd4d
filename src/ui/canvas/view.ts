import type { Square } from '../../core/grid.ts'

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

/** What the painters use of a canvas context, so that tests can stand in for one. */
export type Pen = CanvasRenderingContext2D
