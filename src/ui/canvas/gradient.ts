/** Arrows at samples, as the reader of the layer lays them out. */
import { css, type Palette, type Rgb } from '../base/palette.ts'
import { type CanvasArrow, paintArrows } from './arrows.ts'
import { type Pen, toX, toY, type View } from './view.ts'

/** Nine of ten arrows are shorter than this share of the picture, and none longer than `most`. */
const [usual, most] = [0.09, 0.13]

/** Points and arrows of each term. */
function termsIn([terms, ...numbers]: Float32Array, dim: number): readonly number[][][] {
  const each = numbers.length / terms
  return Array.from({ length: terms }, (_, term) =>
    Array.from({ length: each / (2 * dim) }, (_, i) => {
      const from = term * each + 2 * dim * i
      return numbers.slice(from, from + 2 * dim)
    }),
  )
}

/** The colour of each term of a loss: a single one is neutral. */
export const termColours = ({ ink, more, less }: Palette): readonly Rgb[] => [ink, more[2], less[2]]

/** @param rows on the line: arrows are spread over so many pixels above the row, to be told apart */
export function paintGradient(
  pen: Pen,
  view: View,
  data: Float32Array,
  palette: Palette,
  rows?: { readonly foot: number; readonly height: number },
): void {
  const dim = rows ? 1 : 2
  const terms = termsIn(data, dim)
  const length = (point: readonly number[]) => Math.hypot(...point.slice(dim))
  const lengths = terms.flatMap((points) => points.map(length)).sort((a, b) => a - b)
  const reference = lengths[Math.floor(0.9 * (lengths.length - 1))]
  if (!(reference > 0)) return
  for (const [term, points] of terms.entries()) {
    const arrows = points.map((point, i): CanvasArrow => {
      const scale = Math.min(usual / reference, most / Math.max(length(point), 1e-30)) * view.size
      // Multiples of the golden ratio spread evenly; terms stand beside one another.
      const row = rows && rows.foot - ((i * 0.618034) % 1) * rows.height - 2 * term
      return {
        x: toX(view, point[0]),
        y: row ?? toY(view, point[1]),
        dx: point[dim] * scale,
        dy: rows ? 0 : -point[3] * scale,
      }
    })
    paintArrows(pen, arrows, css(termColours(palette)[term], 0.8), 1.3)
  }
}
