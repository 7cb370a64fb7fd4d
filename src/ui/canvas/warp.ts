import { type Pen, toX, toY, type View } from './view.ts'

/**
 * Images of straight latent lines. The first half runs one way through latent space and is drawn
 * solid, the second half runs the other way and is thinner.
 */
export function paintWarp(
  pen: Pen,
  view: View,
  warp: Float32Array,
  lines: number,
  style: string,
): void {
  const points = warp.length / 2 / lines
  pen.strokeStyle = style
  for (let half = 0; half < 2; half++) {
    pen.lineWidth = half === 0 ? 1.2 : 0.7
    pen.beginPath()
    for (let line = (half * lines) / 2; line < ((half + 1) * lines) / 2; line++) {
      for (let i = 0; i < points; i++) {
        const at = 2 * (line * points + i)
        const x = toX(view, warp[at])
        const y = toY(view, warp[at + 1])
        if (i === 0) pen.moveTo(x, y)
        else pen.lineTo(x, y)
      }
    }
    pen.stroke()
  }
}
