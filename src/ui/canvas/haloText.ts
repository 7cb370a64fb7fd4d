import type { Pen } from './view.ts'

/** Text that can be read on whatever is behind it. */
export function haloText(pen: Pen, text: string, x: number, y: number, paper: string): void {
  const ink = pen.fillStyle
  pen.lineJoin = 'round'
  pen.lineWidth = 4
  pen.strokeStyle = paper
  pen.strokeText(text, x, y)
  pen.fillStyle = ink
  pen.fillText(text, x, y)
}
