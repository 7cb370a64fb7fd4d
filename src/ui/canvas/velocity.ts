/** The velocity of a model on a path, as the reader of the layer lays it out. */
import { pathTimes } from '../../core/record/frame.ts'
import { css, type Palette, type Rgb } from '../base/palette.ts'
import { type CanvasArrow, paintArrows } from './arrows.ts'
import { type Pen, toX, toY, type View } from './view.ts'

/** Arrows that are fainter than the first of these are left out; each has the strength of its class. */
const classes = [0.06, 0.2, 0.5] as const
const strengths = [0.35, 0.65, 1] as const

/** What stands of one time, point by point: x, strength, learnt velocity, exact velocity. */
export function ofTime(data: Float32Array, time: number): Float32Array {
  const size = data.length / pathTimes.length
  return data.subarray(time * size, (time + 1) * size)
}

/**
 * Learnt arrows over exact ones, from the same points, at one scale: the longest is `longest` pixels.
 * @param row on the line, where they stand
 */
export function paintVelocity(
  pen: Pen,
  view: View,
  data: Float32Array,
  longest: number,
  { palette, colour }: { readonly palette: Palette; readonly colour: Rgb },
  row?: number,
): void {
  const dim = row === undefined ? 2 : 1
  const columns = 3 * dim + 1
  const points = Array.from({ length: data.length / columns }, (_, i) =>
    data.subarray(i * columns, (i + 1) * columns),
  ).filter((point) => point[dim] >= classes[0])
  const speeds = points.flatMap((point) => [
    Math.hypot(...point.subarray(dim + 1, 2 * dim + 1)),
    Math.hypot(...point.subarray(2 * dim + 1)),
  ])
  const fastest = Math.max(0, ...speeds)
  if (fastest === 0) return
  const scale = longest / fastest
  const arrow = (point: Float32Array, from: number): CanvasArrow => ({
    x: toX(view, point[0]),
    y: row ?? toY(view, point[1]),
    dx: point[from] * scale,
    dy: row === undefined ? -point[from + 1] * scale : 0,
  })
  for (const [c, least] of classes.entries()) {
    const most = classes[c + 1] ?? Number.POSITIVE_INFINITY
    const these = points.filter((point) => point[dim] >= least && point[dim] < most)
    const of = (from: number, down: number) =>
      these.map((point) => {
        const one = arrow(point, from)
        return { ...one, y: one.y + down }
      })
    // On the line one would hide the other.
    const apart = row === undefined ? 0 : 2.5
    const bold = view.size < 260 ? 0.7 : 1
    paintArrows(pen, of(2 * dim + 1, apart), css(palette.ink, 0.85 * strengths[c]), 2.6 * bold)
    paintArrows(pen, of(dim + 1, -apart), css(colour, strengths[c]), 1.6 * bold)
  }
}
