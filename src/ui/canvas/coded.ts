/** Samples by the code that each was made with, as the reader of the layer lays them out. */
import { codeColours } from '../base/codeColours.ts'
import { css, type Palette, palettes, type Rgb } from '../base/palette.ts'
import { haloText } from './haloText.ts'
import { type Pen, toX, toY, type View } from './view.ts'

const coloursOf = (palette: Palette): readonly Rgb[] =>
  codeColours[palette === palettes.dark ? 'dark' : 'light']

/** The colour of the code, class or mode of this index. */
export function codeColour(palette: Palette, k: number): Rgb {
  const colours = coloursOf(palette)
  return colours[k % colours.length]
}

/** A point of each kind of shape, around a place: what has the colour of another has another shape. */
const shapes: readonly ((pen: Pen, x: number, y: number) => void)[] = [
  (pen, x, y) => pen.rect(x - 1.8, y - 1.8, 3.6, 3.6),
  (pen, x, y) => {
    pen.moveTo(x, y - 2.9)
    pen.lineTo(x + 2.7, y + 2)
    pen.lineTo(x - 2.7, y + 2)
  },
  (pen, x, y) => {
    pen.rect(x - 3, y - 0.8, 6, 1.6)
    pen.rect(x - 0.8, y - 3, 1.6, 6)
  },
  (pen, x, y) => pen.rect(x - 0.8, y - 3.4, 1.6, 6.8),
]

/** Of each code the points of its samples, `dim` numbers each. */
export function byCode([count, ...numbers]: Float32Array, dim: number): readonly number[][][] {
  const groups = Array.from({ length: count }, (): number[][] => [])
  for (let at = 0; at < numbers.length; at += dim + 1) {
    groups[numbers[at + dim]].push(numbers.slice(at, at + dim))
  }
  return groups
}

/** The sample in the midst of all: that with the least sum of distances to some of them. */
export function middle(points: readonly number[][]): readonly number[] | null {
  const some = points.slice(0, 40)
  const away = (one: readonly number[]) =>
    some.reduce((sum, other) => sum + Math.hypot(...one.map((x, axis) => x - other[axis])), 0)
  return some.toSorted((a, b) => away(a) - away(b))[0] ?? null
}

/** @param rows on the line: each code has a row of its own over so many pixels above the foot */
export function paintCoded(
  pen: Pen,
  view: View,
  data: Float32Array,
  palette: Palette,
  rows?: { readonly foot: number; readonly height: number },
): void {
  const groups = byCode(data, rows ? 1 : 2)
  const place = (point: readonly number[], k: number) => {
    const row = rows && rows.foot - ((k + 0.5) * rows.height) / groups.length
    return [toX(view, point[0]), row ?? toY(view, point[1])] as const
  }
  for (const [k, group] of groups.entries()) {
    const shape = shapes[Math.floor(k / coloursOf(palette).length) % shapes.length]
    pen.beginPath()
    for (const point of group) shape(pen, ...place(point, k))
    pen.fillStyle = css(codeColour(palette, k), 0.85)
    pen.fill()
  }
  pen.font = '600 12px system-ui, sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = css(palette.ink)
  for (const [k, group] of groups.entries()) {
    const at = middle(group)
    if (at) haloText(pen, String(k + 1), ...place(at, k), css(palette.paper))
  }
}
