import { type Pen, toX, toY, type View } from './view.ts'

/** Data: open rings, so that shape tells p from q and not only colour. */
export function paintRings(pen: Pen, view: View, points: Float32Array, style: string): void {
  const radius = view.size < 480 ? 2.2 : 2.8
  pen.beginPath()
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = toX(view, points[i])
    const y = toY(view, points[i + 1])
    pen.moveTo(x + radius, y)
    pen.arc(x, y, radius, 0, 2 * Math.PI)
  }
  pen.strokeStyle = style
  pen.lineWidth = 1
  pen.stroke()
}

/**
 * Model samples: filled dots. Dots of a few pixels are squares to the eye, and rectangles fill
 * several times faster than arcs, those on whole pixels twice as fast again. Points off the square or
 * not finite are left out.
 */
export function paintDots(pen: Pen, view: View, points: Float32Array, style: string): void {
  const ratio = pen.getTransform().a
  const whole = (length: number) => Math.round(length * ratio) / ratio
  const width = Math.max(1 / ratio, whole(view.size < 120 ? 1.4 : view.size < 480 ? 2.4 : 3))
  pen.fillStyle = style
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = toX(view, points[i])
    const y = toY(view, points[i + 1])
    if (!(x >= -width && y >= -width && x <= view.size + width && y <= view.size + width)) continue
    pen.fillRect(whole(x - width / 2), whole(y - width / 2), width, width)
  }
}
