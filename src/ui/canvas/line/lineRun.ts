import { once } from '../../../core/numerics/once.ts'
import { histogram } from '../../../core/space/histogram.ts'
import { line } from '../../../core/space/space.ts'
import type { Target } from '../../../core/targets/target.ts'
import type { Pen } from '../view.ts'
import { targetShares } from './densities.ts'

/** A small picture has few samples, and few pixels. */
const columns = 32

const shares = once((target: Target) => targetShares(target, columns))

/** The small picture of one run: p as a grey hill, and a histogram of samples of q before it. */
export function paintLineRun(
  pen: Pen,
  size: number,
  target: Target,
  points: Float32Array | null,
  ink: string,
  colour: string,
): void {
  const p = shares(target)
  // What is higher is cut, so that all pictures have one scale.
  const top = 1.5 * Math.max(...p)
  const hill = (heights: Float64Array, style: string) => {
    pen.beginPath()
    pen.moveTo(0, size)
    heights.forEach((share, i) => {
      const y = size * (1 - Math.min(1, share / top))
      pen.lineTo((i * size) / columns, y)
      pen.lineTo(((i + 1) * size) / columns, y)
    })
    pen.lineTo(size, size)
    pen.fillStyle = style
    pen.fill()
  }
  hill(p, ink)
  if (points) hill(histogram({ space: line, values: points }, target, columns), colour)
}
