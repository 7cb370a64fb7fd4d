/** Arrows at samples, as the reader of the layer lays them out. */
import { type CanvasArrow, paintArrows } from './arrows.ts'
import { type Pen, toX, toY, type View } from './view.ts'

/** Nine of ten arrows are shorter than this share of the picture, and none longer than `most`. */
const [usual, most] = [0.09, 0.13]

/** @param rows on the line: arrows are spread over so many pixels above the row, to be told apart */
export function paintGradient(
  pen: Pen,
  view: View,
  data: Float32Array,
  style: string,
  rows?: { readonly foot: number; readonly height: number },
): void {
  const dim = rows ? 1 : 2
  const points = Array.from({ length: data.length / (2 * dim) }, (_, i) =>
    data.subarray(2 * dim * i, 2 * dim * (i + 1)),
  )
  const lengths = points.map((point) => Math.hypot(...point.subarray(dim)))
  const reference = lengths.toSorted((a, b) => a - b)[Math.floor(0.9 * (lengths.length - 1))]
  if (!(reference > 0)) return
  const arrows = points.map((point, i): CanvasArrow => {
    const scale = Math.min(usual / reference, most / Math.max(lengths[i], 1e-30)) * view.size
    // Multiples of the golden ratio spread evenly.
    const y = rows ? rows.foot - ((i * 0.618034) % 1) * rows.height : toY(view, point[1])
    return {
      x: toX(view, point[0]),
      y,
      dx: point[dim] * scale,
      dy: rows ? 0 : -point[3] * scale,
    }
  })
  paintArrows(pen, arrows, style, 1.3)
}
