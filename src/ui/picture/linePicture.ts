import { modeStates } from '../base/modeState.ts'
import { paintAxis, paintHeights } from '../canvas/line/axes.ts'
import { badgesOnLine } from '../canvas/line/lineModes.ts'
import { badgeInk, paintModeBadges } from '../canvas/modes.ts'
import type { Pen } from '../canvas/view.ts'
import { type LineScene, overBadges, type Painter, type Picture } from '../layers/painter.ts'
import { paintStrokes, visible } from '../layers/visible.ts'
import { lineViewOf } from './lineViewOf.ts'
import { sharedTop } from './sharedTop.ts'

/** A lane on the line: densities as curves over the axis, samples and critic below it. */
export function paintLine(pen: Pen, size: number, picture: Picture): void {
  const { target, frame, frames, layers, palette, lane } = picture
  const { ink } = palette
  const view = lineViewOf(target, size, layers)
  const top = sharedTop(target, layers, frames)
  // Log densities are flat at the top: a nat of room for the badges.
  const scale = { top: layers.log ? Math.E * top : top, log: layers.log }
  const square = frame?.square ?? target
  const scene: LineScene = { ...picture, view, scale, square, colour: palette.lane[lane] }

  paintHeights(pen, view, scale, ink)
  const strokes = ({ line }: Painter) => line?.strokes
  paintStrokes(pen, scene, strokes, [0, overBadges])
  for (const { id, painter, data } of visible(picture)) {
    const band = view.bands[id]
    if (band) painter.line?.band?.paint(pen, scene, band, data)
  }
  paintAxis(pen, view, ink)
  const states = picture.row ? modeStates(picture.row) : []
  const places = badgesOnLine(view, scale, target)
  paintModeBadges(pen, places, states, badgeInk(palette, lane))
  paintStrokes(pen, scene, strokes, [overBadges, Number.POSITIVE_INFINITY])
}
