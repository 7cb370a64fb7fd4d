import type { Mixture } from '../../../core/gaussian/mixture.ts'
import { gaussiansOf, type Target } from '../../../core/targets/target.ts'
import { badgeRadius, captureRadius } from '../modes.ts'
import { type Pen, toX } from '../view.ts'
import { targetDensity } from './densities.ts'
import { type HeightScale, toRow } from './heightScale.ts'
import { axisRow, type LineView } from './lineView.ts'

/** Brackets on the axis: where a sample counts for a mode. */
export function paintExtents(pen: Pen, view: LineView, modes: Mixture, style: string): void {
  const row = axisRow(view)
  pen.strokeStyle = style
  pen.lineWidth = 3
  pen.beginPath()
  for (const { mean, sd } of modes) {
    const [from, to] = [-1, 1].map((side) => toX(view, mean[0] + side * captureRadius * sd[0]))
    pen.moveTo(from, row - 9)
    pen.lineTo(from, row)
    pen.lineTo(to, row)
    pen.lineTo(to, row - 9)
  }
  pen.stroke()
}

/** Over the curve of p at each mode, and over one another where modes stand close. */
export function badgesOnLine(
  view: LineView,
  scale: HeightScale,
  target: Target,
): readonly (readonly [number, number])[] {
  const { size } = view
  const density = targetDensity(target)
  const placed: (readonly [number, number])[] = []
  const apart = 2 * badgeRadius + 1
  for (const { mean } of gaussiansOf(target)) {
    const at = toX(view, mean[0])
    const x = Math.max(badgeRadius + 2, Math.min(size - badgeRadius - 2, at))
    const column = Math.floor((at / size) * density.length)
    let y = toRow(view, scale, density[column] ?? 0) - badgeRadius - 6
    const hidden = () => placed.some((other) => Math.hypot(other[0] - x, other[1] - y) < apart)
    while (hidden() && y > apart) y -= 3
    placed.push([x, Math.max(badgeRadius + 2, y)])
  }
  return placed
}
