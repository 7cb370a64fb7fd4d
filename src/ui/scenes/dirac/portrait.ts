/** A phase portrait: the field of a game, where it has been, where it is, and its equilibrium. */
import { ticks } from 'd3-array'
import type { Game } from '../../../core/dirac/game.ts'
import type { Point } from '../../../core/dirac/point.ts'
import type { Trail } from '../../../core/dirac/trail.ts'
import { formatShort } from '../../base/numbers.ts'
import { css, type Palette, type Rgb } from '../../base/palette.ts'
import { type CanvasArrow, paintArrows } from '../../canvas/arrows.ts'
import { haloText } from '../../canvas/haloText.ts'
import { fromX, fromY, type Pen, scaleOf, toX, toY, type View } from '../../canvas/view.ts'

export interface Portrait {
  readonly game: Game
  readonly trail: Trail
  readonly at: Point
  readonly start: Point
  readonly halfWidth: number
  readonly colour: Rgb
  readonly palette: Palette
}

/** Arrows along an edge. */
const across = 17

export const viewOf = (size: number, halfWidth: number): View => ({
  size,
  center: [0, 0],
  halfWidth,
})

export function paintPortrait(pen: Pen, size: number, portrait: Portrait): void {
  const { palette, halfWidth } = portrait
  const view = viewOf(size, halfWidth)
  pen.fillStyle = css(palette.paper)
  pen.fillRect(0, 0, size, size)
  paintAxes(pen, view, palette)
  paintField(pen, view, portrait.game, css(palette.ink, 0.38))
  paintTrail(pen, view, portrait)
  paintMarks(pen, view, portrait)
}

function paintAxes(pen: Pen, view: View, { ink, paper }: Palette): void {
  const { size, halfWidth } = view
  pen.strokeStyle = css(ink, 0.25)
  pen.lineWidth = 1
  pen.beginPath()
  pen.moveTo(0, size / 2)
  pen.lineTo(size, size / 2)
  pen.moveTo(size / 2, 0)
  pen.lineTo(size / 2, size)
  pen.stroke()
  pen.font = '12px system-ui, sans-serif'
  pen.fillStyle = css(ink, 0.8)
  const halo = css(paper, 0.8)
  pen.textBaseline = 'bottom'
  pen.textAlign = 'center'
  for (const value of ticks(-halfWidth, halfWidth, 5)) {
    const x = toX(view, value)
    if (value !== 0 && x > 14 && x < size - 26) haloText(pen, formatShort(value), x, size - 3, halo)
  }
  haloText(pen, 'θ', size - 9, size - 3, halo)
  pen.textBaseline = 'middle'
  pen.textAlign = 'left'
  for (const value of ticks(-halfWidth, halfWidth, 5)) {
    const y = toY(view, value)
    if (value !== 0 && y > 24 && y < size - 20) haloText(pen, formatShort(value), 4, y, halo)
  }
  haloText(pen, 'ψ', 4, 10, halo)
}

/** As long as the root of its share of the longest, which fills a cell: slow places show too. */
function paintField(pen: Pen, view: View, { field }: Game, style: string): void {
  const cell = view.size / across
  const places = Array.from({ length: across }, (_, i) => (i + 0.5) * cell)
  const found = places.flatMap((y) =>
    places.map((x) => ({ x, y, v: field([fromX(view, x), fromY(view, y)]) })),
  )
  const longest = Math.max(...found.map(({ v }) => Math.hypot(...v)))
  const arrows = found.map(({ x, y, v }): CanvasArrow => {
    const speed = Math.hypot(...v)
    const scale = speed > 0 ? (0.95 * cell * Math.sqrt(speed / longest)) / speed : 0
    const [dx, dy] = [scale * v[0], -scale * v[1]]
    return { x: x - dx / 2, y: y - dy / 2, dx, dy }
  })
  paintArrows(pen, arrows, style, 1)
}

/** What is older is paler, in so many shades. */
const shades = 12

function paintTrail(pen: Pen, view: View, { trail, colour }: Portrait): void {
  pen.lineWidth = 1.75
  pen.lineJoin = 'round'
  for (let shade = 0; shade < shades; shade++) {
    const from = Math.floor((trail.length * shade) / shades)
    const to = Math.min(trail.length, Math.floor((trail.length * (shade + 1)) / shades) + 1)
    pen.strokeStyle = css(colour, 0.25 + (0.75 * (shade + 1)) / shades)
    pen.beginPath()
    for (let i = from; i < to; i++) {
      const [theta, psi] = trail.at(i)
      pen.lineTo(toX(view, theta), toY(view, psi))
    }
    pen.stroke()
  }
}

function paintMarks(pen: Pen, view: View, { at, start, colour, palette }: Portrait): void {
  const ring = ([theta, psi]: Point, radius: number, style: string) => {
    pen.strokeStyle = style
    pen.lineWidth = 2
    pen.beginPath()
    pen.arc(toX(view, theta), toY(view, psi), radius, 0, 2 * Math.PI)
    pen.stroke()
  }
  ring([0, 0], 6, css(palette.ink))
  ring(start, 4.5, css(colour))
  pen.fillStyle = css(colour)
  pen.strokeStyle = css(palette.paper)
  pen.lineWidth = 1.5
  pen.beginPath()
  pen.arc(toX(view, at[0]), toY(view, at[1]), 5.5, 0, 2 * Math.PI)
  pen.fill()
  pen.stroke()
}

/** Half the smallest square of 2, 4, 8 … around everything; what goes farther leaves the picture. */
export function halfWidthOf(far: number): number {
  let half = 2
  while (half < 1.05 * far && half < 32) half *= 2
  return half
}

/** The point under a place of the canvas, in steps that a field can show. */
export function pointAt(size: number, halfWidth: number, x: number, y: number): Point {
  const view = viewOf(size, halfWidth)
  const grain = 10 ** Math.floor(Math.log10(1 / scaleOf(view)))
  const round = (value: number) => Number((Math.round(value / grain) * grain).toFixed(6))
  return [round(fromX(view, x)), round(fromY(view, y))]
}
