/** The space of codes as an inset of the picture, as the reader of the layer lays it out. */
import { principalAxes } from '../../core/gaussian/principalAxes.ts'
import { css, type Palette, type Rgb } from '../base/palette.ts'
import { codeColour } from './coded.ts'
import type { Pen } from './view.ts'

/** Codes are seen this far each way, in sds of the prior. */
const REACH = 3
/** Side of the inset as a share of the picture. */
export const codesSide = 0.36

const subscript = (n: number): string =>
  [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('')

export function paintCodes(
  pen: Pen,
  size: number,
  [left, top]: readonly [number, number],
  [first, second, groups, ...numbers]: readonly number[],
  { palette, colour }: { readonly palette: Palette; readonly colour: Rgb },
): void {
  const { ink, paper } = palette
  const side = codesSide * size
  const scale = side / (2 * REACH)
  const x = (z: number) => left + (z + REACH) * scale
  const y = (z: number) => top + (REACH - z) * scale
  const ellipse = (mx: number, my: number, a: number, b: number, angle: number) => {
    pen.beginPath()
    pen.ellipse(x(mx), y(my), a * scale, b * scale, -angle, 0, 2 * Math.PI)
    pen.stroke()
  }
  pen.save()
  pen.beginPath()
  pen.rect(left, top, side, side)
  pen.fillStyle = css(paper, 0.94)
  pen.fill()
  pen.strokeStyle = css(ink, 0.4)
  pen.lineWidth = 1
  pen.stroke()
  pen.clip()

  pen.setLineDash([4, 3])
  pen.strokeStyle = css(ink, 0.65)
  for (const sds of [1, 2]) ellipse(0, 0, sds, sds, 0)
  pen.setLineDash([])

  // Data of one group are of no mode.
  const of = (k: number) => (groups > 1 ? codeColour(palette, k) : colour)
  const single = numbers.length / 4 - (5 * groups) / 4
  for (let i = 0; i < single; i++) {
    const [mx, my, a, b] = numbers.slice(5 * groups + 4 * i)
    pen.strokeStyle = css(of(Math.floor((i * groups) / single)), 0.5)
    ellipse(mx, my, a, b, 0)
  }
  pen.lineWidth = 1.8
  const means = Array.from({ length: groups }, (_, k) => {
    const [mx, my, xx, xy, yy] = numbers.slice(5 * k, 5 * k + 5)
    const { sd, angle } = principalAxes(xx, xy, yy)
    pen.strokeStyle = css(of(k))
    ellipse(mx, my, 2 * sd[0], 2 * sd[1], angle)
    return [mx, my] as const
  })
  pen.font = '600 12px system-ui, sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillStyle = css(ink)
  if (groups > 1) means.forEach(([mx, my], k) => void pen.fillText(String(k + 1), x(mx), y(my)))
  pen.textAlign = 'right'
  pen.textBaseline = 'bottom'
  pen.fillText(`z${subscript(first + 1)}`, left + side - 3, y(0) - 1)
  pen.textAlign = 'left'
  pen.textBaseline = 'top'
  pen.fillText(`z${subscript(second + 1)}`, x(0) + 3, top + 2)
  pen.restore()
}
