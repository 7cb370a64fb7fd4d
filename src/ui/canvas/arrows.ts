import type { Pen } from './view.ts'

/** From where, and how far it goes, in CSS pixels of the canvas. */
export interface CanvasArrow {
  readonly x: number
  readonly y: number
  readonly dx: number
  readonly dy: number
}

/** Arrows with a head at their end, which shrinks with those that are short. */
export function paintArrows(
  pen: Pen,
  arrows: readonly CanvasArrow[],
  style: string,
  width: number,
): void {
  pen.beginPath()
  for (const { x, y, dx, dy } of arrows) {
    const length = Math.hypot(dx, dy)
    if (!(length > 0.4 && Number.isFinite(length))) continue
    const [ux, uy] = [dx / length, dy / length]
    const head = Math.min(2.5 + 2.2 * width, 0.6 * length)
    pen.moveTo(x, y)
    pen.lineTo(x + dx, y + dy)
    for (const side of [-0.55, 0.55]) {
      pen.moveTo(x + dx - head * (ux - side * uy), y + dy - head * (uy + side * ux))
      pen.lineTo(x + dx, y + dy)
    }
  }
  pen.strokeStyle = style
  pen.lineWidth = width
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.stroke()
}
